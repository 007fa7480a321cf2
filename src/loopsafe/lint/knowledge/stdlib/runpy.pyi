"""Running modules: as a script, which may well expect the main thread."""
from typing import Any

from loopsafe.marks import blocks, thread_specific

@thread_specific
@blocks("file")
def run_module(mod_name, init_globals=None, run_name=None, alter_sys=False) -> dict[str, Any]: ...
@thread_specific
@blocks("file")
def run_path(path_name, init_globals=None, run_name=None) -> dict[str, Any]: ...
