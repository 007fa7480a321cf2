"""webdriver-manager: drivers are downloaded."""
# knowledge: webdriver-manager
from typing import Any

from loopsafe.marks import blocks

class EdgeChromiumDriverManager:
    def __init__(self, *args: Any, **kwargs: Any) -> None: ...
    @blocks("network")
    def install(self, *args: Any, **kwargs: Any) -> Any: ...

class IEDriverManager:
    def __init__(self, *args: Any, **kwargs: Any) -> None: ...
    @blocks("network")
    def install(self, *args: Any, **kwargs: Any) -> Any: ...
