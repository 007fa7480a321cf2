"""python-miio: integrations vacuum roidmi."""
# knowledge: python-miio

from miio.integrations.vacuum.roidmi.roidmivacuum_miot import RoidmiVacuumMiot as RoidmiVacuumMiot
