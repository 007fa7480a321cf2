"""PRAW: editable."""
# knowledge: praw
from typing import Any

from loopsafe.marks import blocks

class EditableMixin:
    edited_datetime: Any
    @blocks("network")
    def delete(self, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("network")
    def edit(self, *args: Any, **kwargs: Any) -> EditableMixin: ...
