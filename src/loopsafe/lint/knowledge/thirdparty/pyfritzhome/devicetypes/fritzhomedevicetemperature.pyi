"""pyfritzhome: devicetypes fritzhomedevicetemperature."""
# knowledge: pyfritzhome

from pyfritzhome.devicetypes.fritzhomedevicebase import FritzhomeDeviceBase

class FritzhomeDeviceTemperature(FritzhomeDeviceBase): ...
