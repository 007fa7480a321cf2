"""python-miio: integrations fan."""
# knowledge: python-miio

from miio.integrations.fan.dmaker import Fan1C as Fan1C
from miio.integrations.fan.dmaker import FanMiot as FanMiot
from miio.integrations.fan.dmaker import FanP5 as FanP5
from miio.integrations.fan.leshow import FanLeshow as FanLeshow
from miio.integrations.fan.zhimi import Fan as Fan
from miio.integrations.fan.zhimi import FanZA5 as FanZA5
