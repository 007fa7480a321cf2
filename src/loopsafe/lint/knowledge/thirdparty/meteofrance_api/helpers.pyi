"""meteofrance-api: helpers."""
# knowledge: meteofrance-api
from typing import Any

from loopsafe.marks import blocks

@blocks("metadata")
def timestamp_to_datetime_with_locale_tz(*args: Any, **kwargs: Any) -> Any: ...
