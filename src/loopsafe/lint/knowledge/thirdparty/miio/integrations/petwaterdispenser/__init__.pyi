"""python-miio: integrations petwaterdispenser."""
# knowledge: python-miio

from miio.integrations.petwaterdispenser.device import PetWaterDispenser as PetWaterDispenser
