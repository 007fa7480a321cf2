"""python-picnic-api: session."""
# knowledge: python-picnic-api
from typing import Any

from loopsafe.marks import blocks

class PicnicAPISession:
    def __init__(self, *args: Any, **kwargs: Any) -> None: ...
    @blocks("network")
    def get(self, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("network")
    def post(self, *args: Any, **kwargs: Any) -> Any: ...
