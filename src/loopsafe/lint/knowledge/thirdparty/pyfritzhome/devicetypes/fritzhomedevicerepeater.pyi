"""pyfritzhome: devicetypes fritzhomedevicerepeater."""
# knowledge: pyfritzhome

from pyfritzhome.devicetypes.fritzhomedevicebase import FritzhomeDeviceBase

class FritzhomeDeviceRepeater(FritzhomeDeviceBase): ...
