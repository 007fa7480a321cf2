"""iAlarm panels, asked over a socket."""
# knowledge: pyialarm

from pyialarm.pyialarm import IAlarm as IAlarm
