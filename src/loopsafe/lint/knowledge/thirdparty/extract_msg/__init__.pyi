"""extract-msg: mail kept by Outlook."""
# knowledge: extract-msg
from typing import Any

from loopsafe.marks import blocks

@blocks("file")
def openMsg(*args: Any, **kwargs: Any) -> Any: ...
