"""Aurora inverters, on a serial port or a socket."""
# knowledge: aurorapy
