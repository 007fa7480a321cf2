"""RachioPy: person."""
# knowledge: RachioPy
from typing import Any

from rachiopy.rachioobject import RachioObject

from loopsafe.marks import blocks

class Person(RachioObject):
    @blocks("network")
    def info(self, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("network")
    def get(self, *args: Any, **kwargs: Any) -> Any: ...
