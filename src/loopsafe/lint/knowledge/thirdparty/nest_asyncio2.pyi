"""nest_asyncio2: a fork of nest_asyncio."""
# knowledge: nest_asyncio2
from typing import Any

from loopsafe.marks import patches_loop

@patches_loop("asyncio")
def apply(loop: Any = None, **kwargs: Any) -> None: ...
