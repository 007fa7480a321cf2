"""pyrate-limiter: limits on rates."""
# knowledge: pyrate-limiter
from typing import Any

from pyrate_limiter.limiter import Limiter as Limiter


