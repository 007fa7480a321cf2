"""Onkyo receivers, asked over a socket."""
# knowledge: onkyo-eiscp

from eiscp.core import eISCP as eISCP
