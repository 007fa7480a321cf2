"""nest_asyncio: patches the event loop so that it can be entered while it runs."""
# knowledge: nest_asyncio
from typing import Any

from loopsafe.marks import patches_loop

@patches_loop("asyncio")
def apply(loop: Any = None) -> None: ...
