"""Tika: config."""
# knowledge: tika
from typing import Any

from loopsafe.marks import blocks

@blocks("network")
def getParsers(*args: Any, **kwargs: Any) -> Any: ...
@blocks("network")
def getMimeTypes(*args: Any, **kwargs: Any) -> Any: ...
@blocks("network")
def getDetectors(*args: Any, **kwargs: Any) -> Any: ...
