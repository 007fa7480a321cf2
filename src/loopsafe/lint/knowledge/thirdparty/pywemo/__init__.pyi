"""Belkin WeMo devices, asked over HTTP."""
# knowledge: pywemo

from pywemo.discovery import device_from_description as device_from_description
from pywemo.discovery import discover_devices as discover_devices
from pywemo.discovery import setup_url_for_address as setup_url_for_address
from pywemo.ouimeaux_device.api.long_press import LongPressMixin as LongPressMixin
from pywemo.ouimeaux_device.api.service import Action as Action
from pywemo.ouimeaux_device.api.service import Service as Service
from pywemo.ouimeaux_device.bridge import Bridge as Bridge
from pywemo.ouimeaux_device.coffeemaker import CoffeeMaker as CoffeeMaker
from pywemo.ouimeaux_device.crockpot import CrockPot as CrockPot
from pywemo.ouimeaux_device.dimmer import Dimmer as Dimmer
from pywemo.ouimeaux_device.dimmer import DimmerLongPress as DimmerLongPress
from pywemo.ouimeaux_device.dimmer import DimmerV2 as DimmerV2
from pywemo.ouimeaux_device.humidifier import Humidifier as Humidifier
from pywemo.ouimeaux_device.insight import Insight as Insight
from pywemo.ouimeaux_device.lightswitch import LightSwitch as LightSwitch
from pywemo.ouimeaux_device.lightswitch import LightSwitchLongPress as LightSwitchLongPress
from pywemo.ouimeaux_device.maker import Maker as Maker
from pywemo.ouimeaux_device.motion import Motion as Motion
from pywemo.ouimeaux_device.outdoor_plug import OutdoorPlug as OutdoorPlug
from pywemo.ouimeaux_device.switch import Switch as Switch
from pywemo.subscribe import SubscriptionRegistry as SubscriptionRegistry
