"""Home Assistant: light entities."""
# knowledge: homeassistant
from homeassistant.helpers.entity import Entity

class LightEntity(Entity): ...
