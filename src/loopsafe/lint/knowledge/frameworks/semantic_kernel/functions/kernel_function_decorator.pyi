"""Semantic Kernel: functions of plugins are called on the loop, sync ones too (measured)."""
# knowledge: semantic-kernel
from collections.abc import Callable
from typing import Any

from loopsafe.marks import passes_through, runs_on_loop

@runs_on_loop
@passes_through
def kernel_function(
    func: Callable[..., object] | None = None, name: str | None = None, description: str | None = None
) -> Callable[..., Any]: ...
