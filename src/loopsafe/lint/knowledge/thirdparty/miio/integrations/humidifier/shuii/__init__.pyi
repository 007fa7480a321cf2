"""python-miio: integrations humidifier shuii."""
# knowledge: python-miio

from miio.integrations.humidifier.shuii.airhumidifier_jsq import AirHumidifierJsq as AirHumidifierJsq
