"""Home Assistant: humidifier entities."""
# knowledge: homeassistant
from homeassistant.helpers.entity import Entity

class HumidifierEntity(Entity): ...
