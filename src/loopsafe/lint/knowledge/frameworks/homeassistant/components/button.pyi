"""Home Assistant: button entities."""
# knowledge: homeassistant
from homeassistant.helpers.entity import Entity

class ButtonEntity(Entity): ...
