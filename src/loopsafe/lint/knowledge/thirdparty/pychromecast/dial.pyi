"""PyChromecast: dial."""
# knowledge: PyChromecast
from typing import Any

from loopsafe.marks import blocks
from pychromecast.models import CastInfo

class MultizoneInfo:
    ...

class MultizoneStatus:
    dynamic_groups: list[MultizoneInfo]
    groups: list[MultizoneInfo]

class DeviceStatus:
    ...

@blocks("network")
def get_host_from_service(*args: Any, **kwargs: Any) -> Any: ...
@blocks("network")
def get_cast_type(*args: Any, **kwargs: Any) -> CastInfo: ...
@blocks("network")
def get_device_info(*args: Any, **kwargs: Any) -> DeviceStatus: ...
@blocks("network")
def get_multizone_status(*args: Any, **kwargs: Any) -> MultizoneStatus: ...
