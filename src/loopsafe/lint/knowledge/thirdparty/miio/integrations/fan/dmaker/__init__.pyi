"""python-miio: integrations fan dmaker."""
# knowledge: python-miio

from miio.integrations.fan.dmaker.fan import FanP5 as FanP5
from miio.integrations.fan.dmaker.fan_miot import Fan1C as Fan1C
from miio.integrations.fan.dmaker.fan_miot import FanMiot as FanMiot
