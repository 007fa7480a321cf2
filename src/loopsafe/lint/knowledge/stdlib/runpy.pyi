"""Running modules."""
from typing import Any

from loopsafe.marks import blocks

@blocks("file")
def run_module(mod_name, init_globals=None, run_name=None, alter_sys=False) -> dict[str, Any]: ...
@blocks("file")
def run_path(path_name, init_globals=None, run_name=None) -> dict[str, Any]: ...
