"""pdfminer: text of PDF files, on the calling thread."""
# knowledge: pdfminer.six
from typing import Any

from loopsafe.marks import blocks
from typing_extensions import Self

@blocks("file")
def extract_text(*args: Any, **kwargs: Any) -> Any: ...
@blocks("file")
def extract_text_to_fp(*args: Any, **kwargs: Any) -> Any: ...

class _Pages:
    def __iter__(self, *args: Any, **kwargs: Any) -> Self: ...
    @blocks("cpu")
    def __next__(self, *args: Any, **kwargs: Any) -> Any: ...

def extract_pages(*args: Any, **kwargs: Any) -> _Pages: ...
