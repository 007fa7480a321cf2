"""meteofrance-api: model forecast."""
# knowledge: meteofrance-api
from typing import Any

from loopsafe.marks import blocks

class Forecast:
    def __init__(self, *args: Any, **kwargs: Any) -> None: ...
    @blocks("metadata")
    def timestamp_to_locale_time(self, *args: Any, **kwargs: Any) -> Any: ...
