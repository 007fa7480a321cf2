"""mammoth: Word documents as HTML."""
# knowledge: mammoth
from typing import Any

from loopsafe.marks import blocks

@blocks("cpu")
def convert_to_html(*args: Any, **kwargs: Any) -> Any: ...
@blocks("cpu")
def extract_raw_text(fileobj: Any) -> Any: ...
@blocks("cpu")
def convert_to_markdown(*args: Any, **kwargs: Any) -> Any: ...
