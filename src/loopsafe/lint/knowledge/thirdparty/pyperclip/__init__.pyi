"""pyperclip: the clipboard, through programs of the system."""
# knowledge: pyperclip
from typing import Any

from loopsafe.marks import blocks

@blocks("subprocess")
def copy(*args: Any, **kwargs: Any) -> Any: ...
@blocks("subprocess")
def paste(*args: Any, **kwargs: Any) -> Any: ...
