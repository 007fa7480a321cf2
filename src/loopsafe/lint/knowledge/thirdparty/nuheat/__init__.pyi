"""NuHeat thermostats, asked over HTTP."""
# knowledge: nuheat

from nuheat.api import NuHeat as NuHeat
from nuheat.thermostat import NuHeatThermostat as NuHeatThermostat
