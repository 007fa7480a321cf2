"""Home Assistant: update entities."""
# knowledge: homeassistant
from homeassistant.helpers.entity import Entity

class UpdateEntity(Entity): ...
