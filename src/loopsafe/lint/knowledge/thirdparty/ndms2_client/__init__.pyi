"""Keenetic routers, asked over Telnet."""
# knowledge: ndms2_client

from ndms2_client.client import Client as Client
from ndms2_client.connection import Connection as Connection
from ndms2_client.connection import TelnetConnection as TelnetConnection
