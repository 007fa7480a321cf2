"""Home Assistant: text entities."""
# knowledge: homeassistant
from homeassistant.helpers.entity import Entity

class TextEntity(Entity): ...
