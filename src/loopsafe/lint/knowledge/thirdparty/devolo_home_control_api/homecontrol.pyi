"""devolo-home-control-api: homecontrol."""
# knowledge: devolo-home-control-api
from typing import Any

from devolo_home_control_api.backend.mprm import Mprm
from devolo_home_control_api.devices.gateway import Gateway
from devolo_home_control_api.devices.zwave import Zwave
from devolo_home_control_api.publisher.updater import Updater

from loopsafe.marks import blocks

class HomeControl(Mprm):
    gateway: Gateway
    devices: dict[Any, Zwave]
    updater: Updater
    @blocks("network")
    def __init__(self, *args: Any, **kwargs: Any) -> None: ...
    @property
    def binary_sensor_devices(self) -> list[Zwave]: ...
    @property
    def binary_switch_devices(self) -> list[Zwave]: ...
    @property
    def blinds_devices(self) -> list[Zwave]: ...
    @property
    def multi_level_sensor_devices(self) -> list[Zwave]: ...
    @property
    def multi_level_switch_devices(self) -> list[Zwave]: ...
    @property
    def remote_control_devices(self) -> list[Zwave]: ...
    @blocks("network")
    def device_change(self, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("network")
    def on_update(self, *args: Any, **kwargs: Any) -> Any: ...
