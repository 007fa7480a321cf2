"""pyfibaro: fibaro state handler."""
# knowledge: pyfibaro
from threading import Thread
from typing import Any

from loopsafe.marks import blocks

class FibaroStateHandler(Thread):
    def __init__(self, *args: Any, **kwargs: Any) -> None: ...
    @blocks("network")
    def run(self, *args: Any, **kwargs: Any) -> Any: ...
    def stop(self, *args: Any, **kwargs: Any) -> Any: ...
