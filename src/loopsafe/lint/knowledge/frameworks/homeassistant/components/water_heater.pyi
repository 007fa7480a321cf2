"""Home Assistant: water heater entities."""
# knowledge: homeassistant
from homeassistant.helpers.entity import Entity

class WaterHeaterEntity(Entity): ...
