"""python-can: a bus of controllers."""
# knowledge: python-can
from typing import Any

from can import interface as interface
from can.interface import Bus as Bus
from loopsafe.marks import waits

class Message:
    def __init__(self, *args: Any, **kwargs: Any) -> None: ...

class Notifier:
    def __init__(self, *args: Any, **kwargs: Any) -> None: ...
    def add_listener(self, *args: Any, **kwargs: Any) -> Any: ...
    @waits("thread")
    def stop(self, timeout: float = 5) -> None: ...
