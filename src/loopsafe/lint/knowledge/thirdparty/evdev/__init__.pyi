"""Linux input devices; reading waits for an event."""
# knowledge: evdev

from evdev.device import InputDevice as InputDevice
from evdev.uinput import UInput as UInput
from evdev.util import list_devices as list_devices
