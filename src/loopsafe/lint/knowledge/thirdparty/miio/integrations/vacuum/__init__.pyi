"""python-miio: integrations vacuum."""
# knowledge: python-miio

from miio.integrations.vacuum.dreame import DreameVacuum as DreameVacuum
from miio.integrations.vacuum.mijia import G1Vacuum as G1Vacuum
from miio.integrations.vacuum.roborock import RoborockVacuum as RoborockVacuum
from miio.integrations.vacuum.roidmi import RoidmiVacuumMiot as RoidmiVacuumMiot
from miio.integrations.vacuum.viomi import ViomiVacuum as ViomiVacuum
