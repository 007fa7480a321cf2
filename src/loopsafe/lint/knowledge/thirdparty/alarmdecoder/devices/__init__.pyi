"""alarmdecoder: devices."""
# knowledge: alarmdecoder

from alarmdecoder.devices.serial_device import SerialDevice as SerialDevice
from alarmdecoder.devices.socket_device import SocketDevice as SocketDevice
