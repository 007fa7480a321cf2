"""Home Assistant: binary sensor entities."""
# knowledge: homeassistant
from homeassistant.helpers.entity import Entity

class BinarySensorEntity(Entity): ...
