"""python-miio: integrations fan zhimi."""
# knowledge: python-miio

from miio.integrations.fan.zhimi.fan import Fan as Fan
from miio.integrations.fan.zhimi.zhimi_miot import FanZA5 as FanZA5
