"""python-miio: integrations humidifier deerma."""
# knowledge: python-miio

from miio.integrations.humidifier.deerma.airhumidifier_jsqs import AirHumidifierJsqs as AirHumidifierJsqs
from miio.integrations.humidifier.deerma.airhumidifier_mjjsq import AirHumidifierMjjsq as AirHumidifierMjjsq
