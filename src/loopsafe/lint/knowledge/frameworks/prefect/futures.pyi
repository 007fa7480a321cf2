"""Prefect: futures of tasks."""
# knowledge: prefect
from typing import Any

from loopsafe.marks import waits

class PrefectFuture:
    state: Any
    task_run_id: Any
    @waits("future", timeout="timeout")
    def wait(self, timeout: float | None = None) -> None: ...
    @waits("future", timeout="timeout")
    def result(self, timeout: float | None = None, raise_on_failure: bool = True) -> Any: ...

@waits("future", timeout="timeout")
def wait(futures: Any, timeout: float | None = None) -> Any: ...
