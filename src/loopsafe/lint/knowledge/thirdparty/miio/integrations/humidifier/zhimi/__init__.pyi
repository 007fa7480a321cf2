"""python-miio: integrations humidifier zhimi."""
# knowledge: python-miio

from miio.integrations.humidifier.zhimi.airhumidifier import AirHumidifier as AirHumidifier
from miio.integrations.humidifier.zhimi.airhumidifier_miot import AirHumidifierMiot as AirHumidifierMiot
