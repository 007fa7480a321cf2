"""Home Assistant: sensor entities."""
# knowledge: homeassistant
from homeassistant.helpers.entity import Entity

class SensorEntity(Entity): ...
