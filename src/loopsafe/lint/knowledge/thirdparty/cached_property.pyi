"""cached-property: attributes that are computed once."""
# knowledge: cached-property
from typing import Any

from loopsafe.marks import makes_property

@makes_property
def cached_property(func: Any) -> Any: ...
