"""oauth2client: clientsecrets."""
# knowledge: oauth2client
from typing import Any

from loopsafe.marks import blocks

@blocks("file")
def loadfile(*args: Any, **kwargs: Any) -> Any: ...
