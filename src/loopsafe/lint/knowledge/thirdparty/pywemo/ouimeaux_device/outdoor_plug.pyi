"""pywemo: ouimeaux device outdoor plug."""
# knowledge: pywemo

from pywemo.ouimeaux_device.switch import Switch

class OutdoorPlug(Switch): ...
