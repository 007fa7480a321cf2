"""adb-shell: hidden helpers."""
# knowledge: adb-shell
from typing import Any

from loopsafe.marks import blocks

@blocks("metadata")
def get_files_to_push(*args: Any, **kwargs: Any) -> Any: ...
