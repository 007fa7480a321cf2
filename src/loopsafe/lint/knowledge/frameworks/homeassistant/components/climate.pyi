"""Home Assistant: climate entities."""
# knowledge: homeassistant
from homeassistant.helpers.entity import Entity

class ClimateEntity(Entity): ...
