"""textract: text of documents, by programs that it runs."""
# knowledge: textract
from typing import Any

from loopsafe.marks import blocks

@blocks("subprocess")
def process(*args: Any, **kwargs: Any) -> Any: ...
