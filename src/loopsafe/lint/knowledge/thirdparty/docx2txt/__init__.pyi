"""docx2txt: text of documents in files."""
# knowledge: docx2txt
from typing import Any

from loopsafe.marks import blocks

@blocks("file")
def process(*args: Any, **kwargs: Any) -> Any: ...
