"""xhtml2pdf: documents from HTML."""
# knowledge: xhtml2pdf
from typing import Any

from loopsafe.marks import blocks

@blocks("cpu")
def CreatePDF(*args: Any, **kwargs: Any) -> Any: ...
@blocks("cpu")
def pisaDocument(*args: Any, **kwargs: Any) -> Any: ...
