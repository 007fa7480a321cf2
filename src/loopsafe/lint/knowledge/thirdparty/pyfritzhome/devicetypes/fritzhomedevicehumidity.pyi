"""pyfritzhome: devicetypes fritzhomedevicehumidity."""
# knowledge: pyfritzhome

from pyfritzhome.devicetypes.fritzhomedevicebase import FritzhomeDeviceBase

class FritzhomeDeviceHumidity(FritzhomeDeviceBase): ...
