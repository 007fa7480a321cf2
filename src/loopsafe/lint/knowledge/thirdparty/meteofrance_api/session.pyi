"""meteofrance-api: session."""
# knowledge: meteofrance-api
from typing import Any

from loopsafe.marks import blocks

class MeteoFranceSession:
    def __init__(self, *args: Any, **kwargs: Any) -> None: ...
    @blocks("network")
    def request(self, *args: Any, **kwargs: Any) -> Any: ...
