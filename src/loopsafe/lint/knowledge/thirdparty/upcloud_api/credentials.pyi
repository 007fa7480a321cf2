"""upcloud-api: credentials."""
# knowledge: upcloud-api
from typing import Any

from loopsafe.marks import blocks

class Credentials:
    def __init__(self, *args: Any, **kwargs: Any) -> None: ...
    @blocks("network")
    @classmethod
    def parse(cls, *args: Any, **kwargs: Any) -> Any: ...
