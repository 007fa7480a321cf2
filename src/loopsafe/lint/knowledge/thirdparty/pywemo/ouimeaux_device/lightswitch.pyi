"""pywemo: ouimeaux device lightswitch."""
# knowledge: pywemo

from pywemo.ouimeaux_device.api.long_press import LongPressMixin
from pywemo.ouimeaux_device.switch import Switch

class LightSwitch(Switch): ...
class LightSwitchLongPress(LightSwitch, LongPressMixin): ...
