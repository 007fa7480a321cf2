"""RachioPy: flexschedulerule."""
# knowledge: RachioPy
from typing import Any

from rachiopy.rachioobject import RachioObject

from loopsafe.marks import blocks

class FlexSchedulerule(RachioObject):
    @blocks("network")
    def get(self, *args: Any, **kwargs: Any) -> Any: ...
