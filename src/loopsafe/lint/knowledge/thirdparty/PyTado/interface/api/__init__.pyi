"""python-tado: interface api."""
# knowledge: python-tado

from PyTado.interface.api.base_tado import TadoBase as TadoBase
from PyTado.interface.api.hops_tado import TadoX as TadoX
from PyTado.interface.api.my_tado import Tado as Tado
