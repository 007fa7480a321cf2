"""python-miio: integrations vacuum dreame."""
# knowledge: python-miio

from miio.integrations.vacuum.dreame.dreamevacuum_miot import DreameVacuum as DreameVacuum
