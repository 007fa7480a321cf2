"""python-miio: gateway devices."""
# knowledge: python-miio

from miio.gateway.devices.light import LightBulb as LightBulb
from miio.gateway.devices.sensor import Vibration as Vibration
from miio.gateway.devices.subdevice import SubDevice as SubDevice
from miio.gateway.devices.switch import Switch as Switch
