"""Pools with a bar: they wait until everything is done."""
# knowledge: tqdm
from typing import Any

from loopsafe.marks import offloads, waits

@offloads("fn")
@waits("executor")
def thread_map(fn: Any, *iterables: Any, **tqdm_kwargs: Any) -> list[Any]: ...
@offloads("fn")
@waits("executor")
def process_map(fn: Any, *iterables: Any, **tqdm_kwargs: Any) -> list[Any]: ...
