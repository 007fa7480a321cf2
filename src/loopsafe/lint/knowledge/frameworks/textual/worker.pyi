"""Textual: workers, tasks on the loop or threads."""
# knowledge: textual
from typing import Any

class Worker:
    name: str
    state: Any
    is_cancelled: bool
    is_running: bool
    is_finished: bool
    result: Any
    error: BaseException | None
    def cancel(self) -> None: ...
    async def wait(self) -> Any: ...

def get_current_worker() -> Worker: ...
