"""python-tado: interface."""
# knowledge: python-tado

from PyTado.interface.interface import Tado as Tado
