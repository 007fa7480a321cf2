"""Bluetooth devices, by a program or a serial port."""
# knowledge: pygatt

from pygatt.backends import BGAPIBackend as BGAPIBackend
from pygatt.backends import GATTToolBackend as GATTToolBackend
from pygatt.device import BLEDevice as BLEDevice
