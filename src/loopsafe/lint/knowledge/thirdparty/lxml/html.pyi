"""lxml: HTML trees."""
# knowledge: lxml
from typing import Any

from loopsafe.marks import blocks

@blocks("cpu")
def fromstring(html: Any, *args: Any, **kwargs: Any) -> Any: ...
@blocks("cpu")
def document_fromstring(html: Any, *args: Any, **kwargs: Any) -> Any: ...
@blocks("file")
def parse(filename_or_url: Any, *args: Any, **kwargs: Any) -> Any: ...
