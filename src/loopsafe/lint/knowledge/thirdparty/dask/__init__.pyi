"""Dask: graphs computed on this machine."""
# knowledge: dask
from typing import Any

from loopsafe.marks import blocks

@blocks("cpu", duration="long")
def compute(*args: Any, **kwargs: Any) -> Any: ...
@blocks("cpu", duration="long")
def persist(*args: Any, **kwargs: Any) -> Any: ...
def delayed(*args: Any, **kwargs: Any) -> Any: ...
