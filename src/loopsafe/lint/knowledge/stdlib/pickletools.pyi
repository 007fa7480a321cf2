"""Looking into pickles."""
from typing import Any, Iterator

from loopsafe.marks import iterates

@iterates("pickle")
def dis(pickle, out=None, memo=None, indentlevel=4, annotate=0) -> None: ...
@iterates("pickle")
def genops(pickle) -> Iterator[Any]: ...
@iterates("p")
def optimize(p) -> bytes: ...
