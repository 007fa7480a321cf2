"""python-miio: integrations humidifier."""
# knowledge: python-miio

from miio.integrations.humidifier.deerma import AirHumidifierJsqs as AirHumidifierJsqs
from miio.integrations.humidifier.deerma import AirHumidifierMjjsq as AirHumidifierMjjsq
from miio.integrations.humidifier.shuii import AirHumidifierJsq as AirHumidifierJsq
from miio.integrations.humidifier.zhimi import AirHumidifier as AirHumidifier
from miio.integrations.humidifier.zhimi import AirHumidifierMiot as AirHumidifierMiot
