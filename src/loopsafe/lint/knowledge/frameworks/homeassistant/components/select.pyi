"""Home Assistant: select entities."""
# knowledge: homeassistant
from homeassistant.helpers.entity import Entity

class SelectEntity(Entity): ...
