"""HubSpot over HTTP."""
# knowledge: hubspot-api-client
from typing import Any

from loopsafe.marks import blocks

class _Node:
    @blocks("network")
    def __call__(self, *args: Any, **kwargs: Any) -> Any: ...
    def __getattr__(self, name: str) -> _Node: ...

class HubSpot:
    def __init__(self, *args: Any, **kwargs: Any) -> None: ...
    crm: _Node  # dynamic
    files: _Node  # dynamic
    marketing: _Node  # dynamic
