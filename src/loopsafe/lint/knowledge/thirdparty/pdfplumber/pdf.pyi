"""pdfplumber: a document."""
# knowledge: pdfplumber
from typing import Any

from loopsafe.marks import blocks
from pdfplumber.page import Page
from typing_extensions import Self

class PDF:
    @classmethod
    @blocks("file")
    def open(cls, *args: Any, **kwargs: Any) -> PDF: ...
    pages: list[Page]
    metadata: Any
    def close(self, *args: Any, **kwargs: Any) -> Any: ...
    def __enter__(self, *args: Any, **kwargs: Any) -> Self: ...
    def __exit__(self, *args: Any, **kwargs: Any) -> Any: ...
