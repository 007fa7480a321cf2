"""docx2pdf: documents converted by Word."""
# knowledge: docx2pdf
from typing import Any

from loopsafe.marks import blocks

@blocks("subprocess")
def convert(*args: Any, **kwargs: Any) -> Any: ...
