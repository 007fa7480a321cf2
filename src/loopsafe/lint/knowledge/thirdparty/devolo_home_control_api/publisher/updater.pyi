"""devolo-home-control-api: publisher updater."""
# knowledge: devolo-home-control-api
from typing import Any

from devolo_home_control_api.devices.zwave import Zwave

from loopsafe.marks import blocks

class Updater:
    devices: dict[Any, Zwave]
    def __init__(self, *args: Any, **kwargs: Any) -> None: ...
    @blocks("network")
    def update(self, *args: Any, **kwargs: Any) -> Any: ...
