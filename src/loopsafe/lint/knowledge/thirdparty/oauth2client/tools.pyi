"""oauth2client: tools."""
# knowledge: oauth2client
from typing import Any

from loopsafe.marks import blocks

@blocks("subprocess")
def run_flow(*args: Any, **kwargs: Any) -> Any: ...
