"""devolo-home-control-api: devices."""
# knowledge: devolo-home-control-api

from devolo_home_control_api.devices.gateway import Gateway as Gateway
from devolo_home_control_api.devices.zwave import Zwave as Zwave
