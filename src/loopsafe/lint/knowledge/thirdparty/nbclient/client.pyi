"""nbclient: notebooks run, on a loop of its own."""
# knowledge: nbclient
from typing import Any

from loopsafe.marks import enters_loop

class NotebookClient:
    def __init__(self, *args: Any, **kwargs: Any) -> None: ...
    @enters_loop()
    def execute(self, *args: Any, **kwargs: Any) -> Any: ... # dynamic
    async def async_execute(self, *args: Any, **kwargs: Any) -> Any: ...
    async def async_start_new_kernel(self, *args: Any, **kwargs: Any) -> Any: ...

@enters_loop()
def execute(*args: Any, **kwargs: Any) -> Any: ...
