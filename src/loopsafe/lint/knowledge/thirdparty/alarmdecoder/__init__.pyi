"""Alarm panels, on a serial port, USB or a socket."""
# knowledge: alarmdecoder
from alarmdecoder.decoder import AlarmDecoder as AlarmDecoder
