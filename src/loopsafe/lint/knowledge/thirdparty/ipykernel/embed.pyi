"""ipykernel: a kernel inside a program."""
# knowledge: ipykernel
from typing import Any

from loopsafe.marks import enters_loop

@enters_loop()
def embed_kernel(module: Any = None, local_ns: Any = None, **kwargs: Any) -> None: ...
