"""Home Assistant: writing files."""
# knowledge: homeassistant
from typing import Any

from loopsafe.marks import blocks

@blocks("file")
def write_utf8_file(filename: str, utf8_data: Any, *args: Any, **kwargs: Any) -> None: ...
@blocks("file")
def write_utf8_file_atomic(filename: str, utf8_data: Any, *args: Any, **kwargs: Any) -> None: ...
