"""PlexAPI: alert."""
# knowledge: PlexAPI
from typing import Any

from loopsafe.marks import blocks

class AlertListener:
    def __init__(self, *args: Any, **kwargs: Any) -> None: ...
    @blocks("network")
    def run(self, *args: Any, **kwargs: Any) -> Any: ...
    def stop(self, *args: Any, **kwargs: Any) -> Any: ...
