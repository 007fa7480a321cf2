"""pygatt: backends."""
# knowledge: pygatt

from pygatt.backends.backend import BLEBackend as BLEBackend
from pygatt.backends.bgapi.bgapi import BGAPIBackend as BGAPIBackend
from pygatt.backends.gatttool.gatttool import GATTToolBackend as GATTToolBackend
