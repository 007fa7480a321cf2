"""python-miio: integrations light yeelight."""
# knowledge: python-miio

from miio.integrations.light.yeelight.yeelight import Yeelight as Yeelight
