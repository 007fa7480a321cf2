"""pyflume: notifications."""
# knowledge: pyflume
from typing import Any

from loopsafe.marks import blocks

class FlumeNotificationList:
    @blocks("network")
    def __init__(self, *args: Any, **kwargs: Any) -> None: ...
    @blocks("network")
    def get_notifications(self, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("network")
    def get_next_notifications(self, *args: Any, **kwargs: Any) -> Any: ...
