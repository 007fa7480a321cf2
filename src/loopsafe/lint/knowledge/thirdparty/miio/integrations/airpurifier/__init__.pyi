"""python-miio: integrations airpurifier."""
# knowledge: python-miio

from miio.integrations.airpurifier.airdog import AirDogX3 as AirDogX3
from miio.integrations.airpurifier.dmaker import AirFreshA1 as AirFreshA1
from miio.integrations.airpurifier.dmaker import AirFreshT2017 as AirFreshT2017
from miio.integrations.airpurifier.zhimi import AirFresh as AirFresh
from miio.integrations.airpurifier.zhimi import AirPurifier as AirPurifier
from miio.integrations.airpurifier.zhimi import AirPurifierMiot as AirPurifierMiot
