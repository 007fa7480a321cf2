"""python-miio: integrations vacuum roborock."""
# knowledge: python-miio

from miio.integrations.vacuum.roborock.vacuum import RoborockVacuum as RoborockVacuum
