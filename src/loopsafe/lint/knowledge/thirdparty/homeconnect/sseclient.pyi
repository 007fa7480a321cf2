"""homeconnect: sseclient."""
# knowledge: homeconnect
from typing import Any

from typing_extensions import Self

from loopsafe.marks import blocks

class SSEClient:
    @blocks("network")
    def __init__(self, *args: Any, **kwargs: Any) -> None: ...
    def __iter__(self, *args: Any, **kwargs: Any) -> Self: ...
    @blocks("network")
    def __next__(self, *args: Any, **kwargs: Any) -> Any: ...
