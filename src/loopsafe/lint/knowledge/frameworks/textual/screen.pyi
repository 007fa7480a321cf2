"""Textual: screens."""
# knowledge: textual
from typing import Any, Generic, TypeVar

from textual.widget import Widget

R = TypeVar("R")

class Screen(Widget, Generic[R]):
    def dismiss(self, result: Any = None) -> Any: ...

class ModalScreen(Screen[R]): ...
