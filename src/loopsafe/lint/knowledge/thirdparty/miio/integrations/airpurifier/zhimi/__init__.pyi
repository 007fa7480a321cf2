"""python-miio: integrations airpurifier zhimi."""
# knowledge: python-miio

from miio.integrations.airpurifier.zhimi.airfresh import AirFresh as AirFresh
from miio.integrations.airpurifier.zhimi.airpurifier import AirPurifier as AirPurifier
from miio.integrations.airpurifier.zhimi.airpurifier_miot import AirPurifierMiot as AirPurifierMiot
