"""pyfibaro: fibaro scene."""
# knowledge: pyfibaro
from typing import Any

from loopsafe.marks import blocks

class SceneModel:
    def __init__(self, *args: Any, **kwargs: Any) -> None: ...
    @blocks("network")
    def start(self, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("network")
    def stop(self, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("network")
    @staticmethod
    def read_scenes(*args: Any, **kwargs: Any) -> list[SceneModel]: ...
