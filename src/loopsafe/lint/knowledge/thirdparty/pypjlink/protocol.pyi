"""pypjlink2: protocol."""
# knowledge: pypjlink2
from typing import Any

from loopsafe.marks import blocks

@blocks("network")
def read_until(*args: Any, **kwargs: Any) -> Any: ...
@blocks("network")
def parse_response(*args: Any, **kwargs: Any) -> Any: ...
@blocks("network")
def send_command(*args: Any, **kwargs: Any) -> Any: ...
