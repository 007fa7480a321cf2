"""Home Assistant: fan entities."""
# knowledge: homeassistant
from homeassistant.helpers.entity import Entity

class FanEntity(Entity): ...
