"""python-miio: integrations vacuum viomi."""
# knowledge: python-miio

from miio.integrations.vacuum.viomi.viomivacuum import ViomiVacuum as ViomiVacuum
