"""oauth2client:  helpers."""
# knowledge: oauth2client
from typing import Any

from loopsafe.marks import blocks

@blocks("metadata")
def validate_file(*args: Any, **kwargs: Any) -> Any: ...
