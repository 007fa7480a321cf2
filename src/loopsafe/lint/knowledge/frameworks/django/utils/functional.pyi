"""Django: helpers that put work off."""
# knowledge: django
from typing import Any

from loopsafe.marks import makes_property

@makes_property
def cached_property(func: Any) -> Any: ...
