"""pyfritzhome: fritzhomedevice."""
# knowledge: pyfritzhome
from typing import Any

from pyfritzhome.devicetypes.fritzhomedevicealarm import FritzhomeDeviceAlarm
from pyfritzhome.devicetypes.fritzhomedeviceblind import FritzhomeDeviceBlind
from pyfritzhome.devicetypes.fritzhomedevicebutton import FritzhomeDeviceButton
from pyfritzhome.devicetypes.fritzhomedevicehumidity import FritzhomeDeviceHumidity
from pyfritzhome.devicetypes.fritzhomedevicelevel import FritzhomeDeviceLevel
from pyfritzhome.devicetypes.fritzhomedevicelightbulb import FritzhomeDeviceLightBulb
from pyfritzhome.devicetypes.fritzhomedevicepowermeter import FritzhomeDevicePowermeter
from pyfritzhome.devicetypes.fritzhomedevicerepeater import FritzhomeDeviceRepeater
from pyfritzhome.devicetypes.fritzhomedeviceswitch import FritzhomeDeviceSwitch
from pyfritzhome.devicetypes.fritzhomedevicetemperature import FritzhomeDeviceTemperature
from pyfritzhome.devicetypes.fritzhomedevicethermostat import FritzhomeDeviceThermostat

class FritzhomeDevice(
    FritzhomeDeviceAlarm,
    FritzhomeDeviceBlind,
    FritzhomeDeviceButton,
    FritzhomeDeviceHumidity,
    FritzhomeDeviceLevel,
    FritzhomeDeviceLightBulb,
    FritzhomeDevicePowermeter,
    FritzhomeDeviceRepeater,
    FritzhomeDeviceSwitch,
    FritzhomeDeviceTemperature,
    FritzhomeDeviceThermostat,
):
    def __init__(self, *args: Any, **kwargs: Any) -> None: ...
