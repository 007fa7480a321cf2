"""The Deluge torrent client, asked over a socket."""
# knowledge: deluge-client

from deluge_client.client import DelugeRPCClient as DelugeRPCClient
from deluge_client.client import LocalDelugeRPCClient as LocalDelugeRPCClient
