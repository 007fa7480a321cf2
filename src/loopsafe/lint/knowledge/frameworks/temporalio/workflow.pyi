"""Temporal: workflows; signals, queries and updates run on the workflow's loop, sync ones too."""
# knowledge: temporalio
from collections.abc import Callable
from typing import Any, TypeVar

from loopsafe.marks import passes_through, runs_on_loop

F = TypeVar("F", bound=Callable[..., Any])

@runs_on_loop
@passes_through
def signal(fn: F | None = None, *, name: str | None = None, **kwargs: Any) -> Any: ...
@runs_on_loop
@passes_through
def query(fn: F | None = None, *, name: str | None = None, **kwargs: Any) -> Any: ...
@runs_on_loop
@passes_through
def update(fn: F | None = None, *, name: str | None = None, **kwargs: Any) -> Any: ...
@passes_through
def run(fn: F) -> F: ...
