"""python-miio: integrations light philips."""
# knowledge: python-miio

from miio.integrations.light.philips.ceil import Ceil as Ceil
from miio.integrations.light.philips.philips_bulb import PhilipsBulb as PhilipsBulb
from miio.integrations.light.philips.philips_bulb import PhilipsWhiteBulb as PhilipsWhiteBulb
from miio.integrations.light.philips.philips_eyecare import PhilipsEyecare as PhilipsEyecare
from miio.integrations.light.philips.philips_moonlight import PhilipsMoonlight as PhilipsMoonlight
from miio.integrations.light.philips.philips_rwread import PhilipsRwread as PhilipsRwread
