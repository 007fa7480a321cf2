"""python-miio: integrations airpurifier dmaker."""
# knowledge: python-miio

from miio.integrations.airpurifier.dmaker.airfresh_t2017 import AirFreshA1 as AirFreshA1
from miio.integrations.airpurifier.dmaker.airfresh_t2017 import AirFreshT2017 as AirFreshT2017
