"""docx2python: opening a document; its text is read when it is asked for."""
# knowledge: docx2python
from typing import Any

from docx2python.docx_output import DocxContent

from loopsafe.marks import blocks

@blocks("file")
def docx2python(*args: Any, **kwargs: Any) -> DocxContent: ...
