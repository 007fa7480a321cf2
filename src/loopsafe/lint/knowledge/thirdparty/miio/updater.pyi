"""python-miio: updater."""
# knowledge: python-miio
from typing import Any

from loopsafe.marks import blocks

class OneShotServer:
    @blocks("network")
    def __init__(self, *args: Any, **kwargs: Any) -> None: ...
    @staticmethod
    def find_local_ip(*args: Any, **kwargs: Any) -> Any: ...
    def url(self, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("network")
    def serve_once(self, *args: Any, **kwargs: Any) -> Any: ...
