"""Netgear routers, asked over HTTP."""
# knowledge: pynetgear

from pynetgear.router import Netgear as Netgear
