"""python-miio: interfaces."""
# knowledge: python-miio

from miio.interfaces.vacuuminterface import VacuumInterface as VacuumInterface
