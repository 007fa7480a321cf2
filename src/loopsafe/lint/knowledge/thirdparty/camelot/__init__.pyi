"""camelot: tables of PDF files."""
# knowledge: camelot-py
from typing import Any

from loopsafe.marks import blocks

@blocks("file")
def read_pdf(*args: Any, **kwargs: Any) -> Any: ...
