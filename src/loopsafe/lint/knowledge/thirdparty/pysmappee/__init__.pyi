"""Smappee energy meters, asked over HTTP and MQTT."""
# knowledge: pysmappee

from pysmappee.smappee import Smappee as Smappee
