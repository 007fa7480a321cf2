"""pyfritzhome: devicetypes fritzhomedevicealarm."""
# knowledge: pyfritzhome

from pyfritzhome.devicetypes.fritzhomedevicebase import FritzhomeDeviceBase

class FritzhomeDeviceAlarm(FritzhomeDeviceBase): ...
