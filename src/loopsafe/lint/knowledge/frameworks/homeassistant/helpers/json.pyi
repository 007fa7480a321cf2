"""Home Assistant: JSON."""
# knowledge: homeassistant
from typing import Any

from loopsafe.marks import blocks

def json_dumps(data: Any) -> str: ...
@blocks("file")
def save_json(filename: str, data: Any, *args: Any, **kwargs: Any) -> None: ...
