"""werkzeug: helpers of its requests and responses."""
# knowledge: Werkzeug
from typing import Any

from loopsafe.marks import makes_property

@makes_property
def cached_property(func: Any) -> Any: ...
