"""pushbullet.py: filetype."""
# knowledge: pushbullet.py
from typing import Any

from loopsafe.marks import blocks

@blocks("metadata")
def get_file_type(*args: Any, **kwargs: Any) -> Any: ...
