"""tabula: tables of PDF files, by running Java."""
# knowledge: tabula-py
from typing import Any

from loopsafe.marks import blocks

@blocks("subprocess")
def read_pdf(*args: Any, **kwargs: Any) -> Any: ...
@blocks("subprocess")
def convert_into(*args: Any, **kwargs: Any) -> Any: ...
@blocks("subprocess")
def convert_into_by_batch(*args: Any, **kwargs: Any) -> Any: ...
