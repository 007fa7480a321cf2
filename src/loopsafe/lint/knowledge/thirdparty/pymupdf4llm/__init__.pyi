"""PyMuPDF4LLM: documents as Markdown."""
# knowledge: pymupdf4llm
from typing import Any

from loopsafe.marks import blocks

@blocks("file")
def to_markdown(*args: Any, **kwargs: Any) -> str: ...
