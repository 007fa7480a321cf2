"""Files; until 3.11."""
from typing import Any

from loopsafe.marks import blocks

@blocks("file")
def copy_file(src, dst, *args: Any, **kwargs: Any) -> tuple[str, int]: ...
@blocks("file")
def move_file(src, dst, verbose=0, dry_run=0) -> str: ...
@blocks("file")
def write_file(filename, contents) -> None: ...
