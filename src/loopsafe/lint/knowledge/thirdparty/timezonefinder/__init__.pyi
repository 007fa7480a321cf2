"""timezonefinder: what zone a place is in, from a file."""
# knowledge: timezonefinder
from typing import Any

from timezonefinder.timezonefinder import TimezoneFinder as TimezoneFinder


