"""pyownet: legacy."""
# knowledge: pyownet
from typing import Any

from pyownet.protocol import _Proxy

from loopsafe.marks import blocks

class OwnetProxy(_Proxy):
    @blocks("network")
    def __init__(self, *args: Any, **kwargs: Any) -> None: ...
