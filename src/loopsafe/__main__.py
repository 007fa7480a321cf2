"""``python -m loopsafe``."""

import sys

from loopsafe.cli import main

if __name__ == "__main__":
    sys.exit(main())
