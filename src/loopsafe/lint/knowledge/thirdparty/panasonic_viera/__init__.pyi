"""Panasonic televisions, asked over HTTP."""
# knowledge: panasonic_viera

from panasonic_viera.remote_control import RemoteControl as RemoteControl
