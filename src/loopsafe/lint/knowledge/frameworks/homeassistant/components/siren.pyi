"""Home Assistant: siren entities."""
# knowledge: homeassistant
from homeassistant.helpers.entity import Entity

class SirenEntity(Entity): ...
