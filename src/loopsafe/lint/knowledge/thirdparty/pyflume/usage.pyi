"""pyflume: usage."""
# knowledge: pyflume
from typing import Any

from loopsafe.marks import blocks

class FlumeUsageAlertList:
    @blocks("network")
    def __init__(self, *args: Any, **kwargs: Any) -> None: ...
    @blocks("network")
    def get_usage_alerts(self, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("network")
    def get_next_usage_alerts(self, *args: Any, **kwargs: Any) -> Any: ...
