"""pytz: the first use of a time zone reads its file; then it is kept."""
# knowledge: pytz
from datetime import datetime, tzinfo
from typing import Any

from loopsafe.marks import blocks

class _Zone(tzinfo):
    zone: str | None
    def localize(self, dt: datetime, is_dst: bool | None = False) -> datetime: ...
    def normalize(self, dt: datetime) -> datetime: ...

utc: _Zone
UTC: _Zone

@blocks("metadata")
def timezone(zone: str) -> _Zone: ...
def FixedOffset(offset: int, _tzinfos: Any = {}) -> _Zone: ...
