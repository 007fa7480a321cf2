"""radiotherm: validate."""
# knowledge: radiotherm
from typing import Any

from loopsafe.marks import blocks

@blocks("network")
def validate_response(*args: Any, **kwargs: Any) -> Any: ...
@blocks("network")
def validate_tstat_response(*args: Any, **kwargs: Any) -> Any: ...
