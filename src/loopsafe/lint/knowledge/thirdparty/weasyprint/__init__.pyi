"""WeasyPrint: PDF from HTML; rendering takes seconds and fetches what the page names."""
# knowledge: weasyprint
from typing import Any

from loopsafe.marks import blocks, given

class HTML:
    @blocks("network", only_if={"url": given})
    def __init__(self, guess: Any = None, filename: Any = None, url: Any = None, *args: Any, **kwargs: Any) -> None: ...
    @blocks("file", duration="long", only_if={"target": given})
    def write_pdf(self, target: Any = None, *args: Any, **kwargs: Any) -> bytes: ...
    @blocks("cpu", duration="long")
    def render(self, *args: Any, **kwargs: Any) -> Any: ...

class CSS:
    @blocks("network", only_if={"url": given})
    def __init__(self, guess: Any = None, filename: Any = None, url: Any = None, *args: Any, **kwargs: Any) -> None: ...
