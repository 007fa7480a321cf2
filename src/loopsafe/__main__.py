"""``python -m loopsafe``."""

from loopsafe.cli import program

if __name__ == "__main__":
    program()
