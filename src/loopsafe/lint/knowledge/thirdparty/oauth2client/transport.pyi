"""oauth2client: transport."""
# knowledge: oauth2client
from typing import Any

from loopsafe.marks import blocks

@blocks("network")
def request(*args: Any, **kwargs: Any) -> Any: ...
