"""pdf2image: pages as images, by running poppler."""
# knowledge: pdf2image
from typing import Any

from loopsafe.marks import blocks

@blocks("subprocess")
def convert_from_path(*args: Any, **kwargs: Any) -> Any: ...
@blocks("subprocess")
def convert_from_bytes(*args: Any, **kwargs: Any) -> Any: ...
@blocks("subprocess")
def pdfinfo_from_path(*args: Any, **kwargs: Any) -> Any: ...
@blocks("subprocess")
def pdfinfo_from_bytes(*args: Any, **kwargs: Any) -> Any: ...
