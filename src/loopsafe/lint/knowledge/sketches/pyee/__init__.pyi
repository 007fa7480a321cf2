"""pyee: events and their handlers."""
# knowledge: pyee
from pyee.base import EventEmitter
