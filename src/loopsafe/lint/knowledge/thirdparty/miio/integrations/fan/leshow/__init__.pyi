"""python-miio: integrations fan leshow."""
# knowledge: python-miio

from miio.integrations.fan.leshow.fan_leshow import FanLeshow as FanLeshow
