"""Home Assistant: switch entities."""
# knowledge: homeassistant
from homeassistant.helpers.entity import Entity

class SwitchEntity(Entity): ...
