"""Home Assistant: lock entities."""
# knowledge: homeassistant
from homeassistant.helpers.entity import Entity

class LockEntity(Entity): ...
