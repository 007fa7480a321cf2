"""meteofrance-api: model rain."""
# knowledge: meteofrance-api
from typing import Any

from loopsafe.marks import blocks

class Rain:
    def __init__(self, *args: Any, **kwargs: Any) -> None: ...
    @blocks("metadata")
    def next_rain_date_locale(self, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("metadata")
    def timestamp_to_locale_time(self, *args: Any, **kwargs: Any) -> Any: ...
