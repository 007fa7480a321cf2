"""Home Assistant: media player entities."""
# knowledge: homeassistant
from homeassistant.helpers.entity import Entity

class MediaPlayerEntity(Entity): ...
