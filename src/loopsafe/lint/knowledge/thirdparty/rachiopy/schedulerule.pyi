"""RachioPy: schedulerule."""
# knowledge: RachioPy
from typing import Any

from rachiopy.rachioobject import RachioObject

from loopsafe.marks import blocks

class Schedulerule(RachioObject):
    @blocks("network")
    def skip(self, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("network")
    def start(self, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("network")
    def seasonal_adjustment(self, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("network")
    def get(self, *args: Any, **kwargs: Any) -> Any: ...
