"""tzlocal: the time zone of the machine is read from files the first time."""
# knowledge: tzlocal
from zoneinfo import ZoneInfo

from loopsafe.marks import blocks

@blocks("metadata")
def get_localzone() -> ZoneInfo: ...
@blocks("metadata")
def get_localzone_name() -> str: ...
@blocks("metadata")
def reload_localzone() -> ZoneInfo: ...
