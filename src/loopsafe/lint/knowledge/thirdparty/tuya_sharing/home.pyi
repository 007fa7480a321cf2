"""tuya-device-sharing-sdk: home."""
# knowledge: tuya-device-sharing-sdk
from typing import Any

from tuya_sharing.customerapi import CustomerApi

from loopsafe.marks import blocks

class HomeRepository:
    api: CustomerApi
    def __init__(self, *args: Any, **kwargs: Any) -> None: ...
    @blocks("network")
    def query_homes(self, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("network")
    def query_room_by_device(self, *args: Any, **kwargs: Any) -> Any: ...
