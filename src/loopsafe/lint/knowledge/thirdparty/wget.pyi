"""wget: a download in one call."""
# knowledge: wget
from typing import Any
from loopsafe.marks import blocks

@blocks("network", instead="httpx.AsyncClient")
def download(url: str, out: Any = None, bar: Any = ...) -> str: ...
