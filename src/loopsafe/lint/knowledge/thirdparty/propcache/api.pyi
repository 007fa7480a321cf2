"""propcache: attributes that are computed once."""
# knowledge: propcache
from typing import Any

from loopsafe.marks import makes_property

@makes_property
def cached_property(func: Any) -> Any: ...
@makes_property
def under_cached_property(func: Any) -> Any: ...
