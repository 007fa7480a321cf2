"""python-miio: integrations airpurifier airdog."""
# knowledge: python-miio

from miio.integrations.airpurifier.airdog.airpurifier_airdog import AirDogX3 as AirDogX3
