"""PyPDF2: PDF files; text is extracted on the calling thread."""
# knowledge: PyPDF2
from typing import Any

from loopsafe.marks import blocks

class PageObject:
    @blocks("cpu")
    def extract_text(self, *args: Any, **kwargs: Any) -> Any: ...  # version: some
    @blocks("cpu")
    def extractText(self, *args: Any, **kwargs: Any) -> Any: ...  # version: some
    def merge_page(self, *args: Any, **kwargs: Any) -> Any: ...  # version: some
    def rotate(self, *args: Any, **kwargs: Any) -> Any: ...  # version: some
    def scale(self, *args: Any, **kwargs: Any) -> Any: ...  # version: some

class PdfReader:
    @blocks("file")
    def __init__(self, stream: Any, strict: bool = False, password: Any = None) -> None: ...
    pages: list[PageObject]
    metadata: Any

class PdfWriter:
    def __init__(self, *args: Any, **kwargs: Any) -> None: ...
    def add_page(self, *args: Any, **kwargs: Any) -> Any: ...
    def append_pages_from_reader(self, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("file")
    def write(self, *args: Any, **kwargs: Any) -> Any: ...

class PdfMerger:
    def __init__(self, *args: Any, **kwargs: Any) -> None: ...
    @blocks("file")
    def append(self, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("file")
    def merge(self, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("file")
    def write(self, *args: Any, **kwargs: Any) -> Any: ...
    def close(self, *args: Any, **kwargs: Any) -> Any: ...

class PdfFileReader:
    @blocks("file")
    def __init__(self, *args: Any, **kwargs: Any) -> None: ...
    def getPage(self, *args: Any, **kwargs: Any) -> PageObject: ...  # version: some
    def numPages(self, *args: Any, **kwargs: Any) -> PageObject: ...  # version: some

class PdfFileWriter:
    def __init__(self, *args: Any, **kwargs: Any) -> None: ...
    @blocks("file")
    def write(self, *args: Any, **kwargs: Any) -> Any: ...
