"""papermill: notebooks run with parameters."""
# knowledge: papermill
from typing import Any

from loopsafe.marks import blocks

@blocks("subprocess")
def execute_notebook(*args: Any, **kwargs: Any) -> Any: ...
