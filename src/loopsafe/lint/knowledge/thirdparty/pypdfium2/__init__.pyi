"""pypdfium2: PDF; a document is a file, or bytes."""
# knowledge: pypdfium2
from pathlib import Path
from typing import Any

from loopsafe.marks import blocks

class PdfDocument:
    @blocks("file", only_if={"input": (str, Path)})
    def __init__(self, input: Any, password: Any = None, autoclose: bool = False) -> None: ...
    @blocks("file")
    def save(self, dest: Any, *args: Any, **kwargs: Any) -> None: ...
    def get_page(self, index: int) -> Any: ...
    def close(self) -> None: ...
