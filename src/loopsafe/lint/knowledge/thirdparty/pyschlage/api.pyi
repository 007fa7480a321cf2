"""pyschlage: api."""
# knowledge: pyschlage
from typing import Any

from pyschlage.lock import Lock

from loopsafe.marks import blocks

class Schlage:
    def __init__(self, *args: Any, **kwargs: Any) -> None: ...
    @blocks("network")
    def locks(self, *args: Any, **kwargs: Any) -> list[Lock]: ...
    @blocks("network")
    def users(self, *args: Any, **kwargs: Any) -> Any: ...
