"""RachioPy: notification."""
# knowledge: RachioPy
from typing import Any

from rachiopy.rachioobject import RachioObject

from loopsafe.marks import blocks

class Notification(RachioObject):
    @blocks("network")
    def get_webhook_event_type(self, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("network")
    def get_device_webhook(self, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("network")
    def add(self, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("network")
    def update(self, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("network")
    def delete(self, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("network")
    def get(self, *args: Any, **kwargs: Any) -> Any: ...
