"""Zehnder ventilation, asked over a socket."""
# knowledge: pycomfoconnect

from pycomfoconnect.comfoconnect import ComfoConnect as ComfoConnect
