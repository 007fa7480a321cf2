"""Home Assistant: camera entities."""
# knowledge: homeassistant
from homeassistant.helpers.entity import Entity

class Camera(Entity): ...
