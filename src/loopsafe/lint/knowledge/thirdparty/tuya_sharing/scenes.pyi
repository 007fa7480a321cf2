"""tuya-device-sharing-sdk: scenes."""
# knowledge: tuya-device-sharing-sdk
from typing import Any

from tuya_sharing.customerapi import CustomerApi

from loopsafe.marks import blocks

class SceneRepository:
    api: CustomerApi
    def __init__(self, *args: Any, **kwargs: Any) -> None: ...
    @blocks("network")
    def query_scenes(self, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("network")
    def trigger_scene(self, *args: Any, **kwargs: Any) -> Any: ...
