"""python-miio: integrations vacuum mijia."""
# knowledge: python-miio

from miio.integrations.vacuum.mijia.g1vacuum import G1Vacuum as G1Vacuum
