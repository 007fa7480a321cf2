"""Home Assistant: JSON files."""
# knowledge: homeassistant
from typing import Any

from loopsafe.marks import blocks

def json_loads(obj: Any) -> Any: ...
@blocks("file")
def load_json(filename: Any, default: Any = ...) -> Any: ...
@blocks("file")
def load_json_array(filename: Any, default: Any = ...) -> Any: ...
@blocks("file")
def load_json_object(filename: Any, default: Any = ...) -> Any: ...

# Until 2024.
@blocks("file")
def save_json(filename: str, data: Any, *args: Any, **kwargs: Any) -> None: ...
