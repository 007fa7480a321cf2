"""Setup scripts; until 3.11."""
from typing import Any

from loopsafe.marks import blocks

@blocks("subprocess")
def setup(**attrs: Any) -> Any: ...
@blocks("subprocess")
def run_setup(script_name, script_args=None, stop_after="run") -> Any: ...
