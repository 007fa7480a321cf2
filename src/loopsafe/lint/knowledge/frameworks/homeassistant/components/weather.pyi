"""Home Assistant: weather entities."""
# knowledge: homeassistant
from homeassistant.helpers.entity import Entity

class WeatherEntity(Entity): ...
