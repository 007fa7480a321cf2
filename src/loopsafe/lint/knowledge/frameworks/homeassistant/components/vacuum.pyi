"""Home Assistant: vacuum entities."""
# knowledge: homeassistant
from homeassistant.helpers.entity import Entity

class StateVacuumEntity(Entity): ...
