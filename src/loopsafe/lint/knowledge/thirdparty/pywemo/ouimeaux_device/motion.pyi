"""pywemo: ouimeaux device motion."""
# knowledge: pywemo

from pywemo.ouimeaux_device import Device

class Motion(Device): ...
