"""Home Assistant: number entities."""
# knowledge: homeassistant
from homeassistant.helpers.entity import Entity

class NumberEntity(Entity): ...
