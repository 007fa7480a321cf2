"""Home Assistant: alarm control panel entities."""
# knowledge: homeassistant
from homeassistant.helpers.entity import Entity

class AlarmControlPanelEntity(Entity): ...
