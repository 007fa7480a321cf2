"""ViCare: PyViCareRepeater."""
# knowledge: PyViCare

from PyViCare.PyViCareDevice import ZigbeeDevice

class Repeater(ZigbeeDevice): ...
