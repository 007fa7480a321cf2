"""devolo-home-control-api: devices zwave."""
# knowledge: devolo-home-control-api
from typing import Any

from devolo_home_control_api.properties.binary_switch_property import BinarySwitchProperty
from devolo_home_control_api.properties.multi_level_switch_property import MultiLevelSwitchProperty
from devolo_home_control_api.properties.remote_control_property import RemoteControlProperty

from loopsafe.marks import blocks

class Zwave:
    binary_switch_property: dict[Any, BinarySwitchProperty]
    multi_level_switch_property: dict[Any, MultiLevelSwitchProperty]
    remote_control_property: dict[Any, RemoteControlProperty]
    def __init__(self, *args: Any, **kwargs: Any) -> None: ...
    def get_property(self, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("network")
    def get_zwave_info(self, *args: Any, **kwargs: Any) -> Any: ...
    def is_online(self, *args: Any, **kwargs: Any) -> Any: ...
