"""lupupy: devices binary sensor."""
# knowledge: lupupy

from lupupy.devices import LupusecDevice

class LupusecBinarySensor(LupusecDevice): ...
