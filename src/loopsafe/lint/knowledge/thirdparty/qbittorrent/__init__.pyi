"""qBittorrent, asked over HTTP."""
# knowledge: python-qbittorrent

from qbittorrent.client import Client as Client
