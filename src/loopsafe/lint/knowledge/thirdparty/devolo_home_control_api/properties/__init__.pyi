"""devolo-home-control-api: properties."""
# knowledge: devolo-home-control-api

from devolo_home_control_api.properties.binary_switch_property import BinarySwitchProperty as BinarySwitchProperty
from devolo_home_control_api.properties.multi_level_switch_property import (
    MultiLevelSwitchProperty as MultiLevelSwitchProperty,
)
from devolo_home_control_api.properties.remote_control_property import RemoteControlProperty as RemoteControlProperty
