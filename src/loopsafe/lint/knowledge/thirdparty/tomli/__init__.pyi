"""tomli: TOML before the standard library had it."""
# knowledge: tomli
from typing import Any

from loopsafe.marks import iterates

@iterates("fp")
def load(fp: Any, /, *, parse_float: Any = ...) -> dict[str, Any]: ...
def loads(s: str, /, *, parse_float: Any = ...) -> dict[str, Any]: ...
