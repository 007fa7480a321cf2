"""Trees of directories; until 3.11."""
from typing import Any

from loopsafe.marks import blocks

@blocks("file")
def copy_tree(src, dst, *args: Any, **kwargs: Any) -> list[str]: ...
@blocks("metadata")
def mkpath(name, mode=0o777, verbose=1, dry_run=0) -> list[str]: ...
@blocks("file")
def remove_tree(directory, verbose=1, dry_run=0) -> None: ...
