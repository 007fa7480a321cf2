"""prayer_times_calculator: pray times calculator."""
# knowledge: prayer_times_calculator
from typing import Any

from loopsafe.marks import blocks

class PrayerTimesCalculator:
    def __init__(self, *args: Any, **kwargs: Any) -> None: ...
    @staticmethod
    def parse_method_settings(*args: Any, **kwargs: Any) -> Any: ...
    @blocks("network")
    def fetch_prayer_times(self, *args: Any, **kwargs: Any) -> Any: ...
