"""Home Assistant: cover entities."""
# knowledge: homeassistant
from homeassistant.helpers.entity import Entity

class CoverEntity(Entity): ...
