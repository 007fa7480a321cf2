"""RachioPy: summary."""
# knowledge: RachioPy
from typing import Any

from rachiopy.rachioobject import RachioObject

from loopsafe.marks import blocks

class SummaryServce(RachioObject):
    @blocks("network")
    def get_valve_day_views(self, *args: Any, **kwargs: Any) -> Any: ...
