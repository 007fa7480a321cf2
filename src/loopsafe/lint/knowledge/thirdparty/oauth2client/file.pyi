"""oauth2client: file."""
# knowledge: oauth2client
from typing import Any

from loopsafe.marks import blocks

class Storage:
    def __init__(self, *args: Any, **kwargs: Any) -> None: ...
    @blocks("file")
    def locked_get(self, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("file")
    def locked_put(self, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("metadata")
    def locked_delete(self, *args: Any, **kwargs: Any) -> Any: ...
