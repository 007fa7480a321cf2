"""Databricks' SDK: services of a workspace by name."""
# knowledge: databricks-sdk
from typing import Any

from loopsafe.marks import blocks

class _Method:
    @blocks("network")
    def __call__(self, *args: Any, **kwargs: Any) -> Any: ...

class _Service:
    def __getattr__(self, name: str) -> _Method: ...

class WorkspaceClient:
    config: Any
    @blocks("file")
    def __init__(self, **kwargs: Any) -> None: ...
    def __getattr__(self, name: str) -> _Service: ...
