"""German weather warnings, asked over HTTP."""
# knowledge: dwdwfsapi

from dwdwfsapi.bioweather import DwdBioWeatherAPI as DwdBioWeatherAPI
from dwdwfsapi.pollenflight import DwdPollenFlightAPI as DwdPollenFlightAPI
from dwdwfsapi.weatherwarnings import DwdWeatherWarningsAPI as DwdWeatherWarningsAPI
