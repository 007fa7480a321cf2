"""IPython: the interactive shell; cells with ``await`` run on the kernel's loop."""
# knowledge: ipython
from typing import Any

from loopsafe.marks import blocks

@blocks("console")
def embed(**kwargs: Any) -> None: ...
@blocks("console")
def start_ipython(argv: Any = None, **kwargs: Any) -> Any: ...
def get_ipython() -> Any: ...
