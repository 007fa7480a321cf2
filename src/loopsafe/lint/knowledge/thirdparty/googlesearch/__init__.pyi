"""Searches with Google; what is found is fetched page by page."""
# knowledge: googlesearch-python
from typing import Any

from loopsafe.marks import blocks

class _Results:
    @blocks("network")
    def __iter__(self) -> _Results: ...
    @blocks("network")
    def __next__(self) -> Any: ...

def search(*args: Any, **kwargs: Any) -> _Results: ...

