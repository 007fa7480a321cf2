"""The strategies by name: each turns one finding into a rewrite, or refuses and says why."""

from __future__ import annotations

import functools
import importlib
import pkgutil
from collections.abc import Callable

from loopsafe.lint.fixes.job import Job
from loopsafe.lint.fixes.source.edits import Rewrite

Strategy = Callable[[Job], Rewrite]
_strategies: dict[str, Strategy] = {}


def strategy(name: str) -> Callable[[Strategy], Strategy]:
    """Register a function as the strategy ``name``."""

    def register(function: Strategy) -> Strategy:
        _strategies[name] = function
        return function

    return register


@functools.cache
def strategies() -> dict[str, Strategy]:
    """Every strategy by its name."""
    package = importlib.import_module("loopsafe.lint.fixes.strategies")
    for module in pkgutil.iter_modules(package.__path__):
        importlib.import_module(f"{package.__name__}.{module.name}")
    return _strategies
