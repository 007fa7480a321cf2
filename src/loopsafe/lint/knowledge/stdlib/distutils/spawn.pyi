"""Running programs; until 3.11."""
from typing import Any

from loopsafe.marks import blocks

@blocks("subprocess")
def spawn(cmd, search_path=1, verbose=0, dry_run=0, env=None) -> None: ...
@blocks("metadata")
def find_executable(executable, path=None) -> str | None: ...
