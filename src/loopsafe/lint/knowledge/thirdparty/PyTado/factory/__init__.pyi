"""python-tado: factory."""
# knowledge: python-tado

from PyTado.factory.initializer import TadoClientInitializer as TadoClientInitializer
from PyTado.interface.api.hops_tado import TadoX as TadoX
from PyTado.interface.api.my_tado import Tado as Tado
