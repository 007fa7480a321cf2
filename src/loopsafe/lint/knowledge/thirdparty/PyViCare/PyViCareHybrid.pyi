"""ViCare: PyViCareHybrid."""
# knowledge: PyViCare

from PyViCare.PyViCareGazBoiler import GazBoiler
from PyViCare.PyViCareHeatPump import HeatPump

class Hybrid(GazBoiler, HeatPump): ...
