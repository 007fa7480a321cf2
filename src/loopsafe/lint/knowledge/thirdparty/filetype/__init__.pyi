"""filetype: kinds of files by their first bytes."""
# knowledge: filetype
from pathlib import Path
from typing import Any

from loopsafe.marks import blocks

@blocks("file", only_if={"obj": (str, Path)})
def guess(obj: Any) -> Any: ...
@blocks("file", only_if={"obj": (str, Path)})
def guess_mime(obj: Any) -> Any: ...
@blocks("file", only_if={"obj": (str, Path)})
def guess_extension(obj: Any) -> Any: ...
@blocks("file", only_if={"obj": (str, Path)})
def is_image(obj: Any) -> bool: ...
