"""python-miio: integrations light."""
# knowledge: python-miio

from miio.integrations.light.philips import Ceil as Ceil
from miio.integrations.light.philips import PhilipsBulb as PhilipsBulb
from miio.integrations.light.philips import PhilipsEyecare as PhilipsEyecare
from miio.integrations.light.philips import PhilipsMoonlight as PhilipsMoonlight
from miio.integrations.light.philips import PhilipsRwread as PhilipsRwread
from miio.integrations.light.philips import PhilipsWhiteBulb as PhilipsWhiteBulb
from miio.integrations.light.yeelight import Yeelight as Yeelight
