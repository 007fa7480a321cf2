"""pdfplumber: PDF files; text and tables are found on the calling thread."""
# knowledge: pdfplumber
from typing import Any

from loopsafe.marks import blocks
from pdfplumber.pdf import PDF as PDF

@blocks("file")
def open(*args: Any, **kwargs: Any) -> PDF: ...
