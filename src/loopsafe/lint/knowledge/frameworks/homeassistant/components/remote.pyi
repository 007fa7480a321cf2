"""Home Assistant: remote entities."""
# knowledge: homeassistant
from homeassistant.helpers.entity import Entity

class RemoteEntity(Entity): ...
