"""What dialogs share."""
from typing import Any

from loopsafe.marks import blocks

class Dialog:
    def __init__(self, master=None, **options: Any) -> None: ...
    @blocks("console", duration="unbounded")
    def show(self, **options: Any) -> Any: ...
