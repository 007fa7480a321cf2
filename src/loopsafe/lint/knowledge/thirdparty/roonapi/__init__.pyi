"""Roon audio, asked over a web socket."""
# knowledge: roonapi

from roonapi.discovery import RoonDiscovery as RoonDiscovery
from roonapi.roonapi import RoonApi as RoonApi
