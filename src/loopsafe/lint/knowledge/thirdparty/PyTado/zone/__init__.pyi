"""python-tado: zone."""
# knowledge: python-tado

from PyTado.zone.hops_zone import TadoRoom as TadoRoom
from PyTado.zone.my_zone import TadoZone as TadoZone
