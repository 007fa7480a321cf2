"""Optuna: studies."""
# knowledge: optuna
from typing import Any

from loopsafe.marks import blocks, calls, given

class Study:
    @blocks("cpu")
    @calls("func")
    def optimize(self, func: Any, *args: Any, **kwargs: Any) -> None: ...
    def ask(self, *args: Any, **kwargs: Any) -> Any: ...
    def tell(self, *args: Any, **kwargs: Any) -> Any: ...

@blocks("database", only_if={"storage": given})
def create_study(*, storage: Any = None, **kwargs: Any) -> Study: ...
@blocks("database")
def load_study(*args: Any, **kwargs: Any) -> Study: ...
