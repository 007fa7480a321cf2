"""WeasyPrint: PDF from HTML; rendering takes seconds and fetches what the page names."""
# knowledge: weasyprint
from typing import Any, overload

from loopsafe.marks import blocks, given

class HTML:
    @blocks("network", only_if={"url": given})
    def __init__(self, guess: Any = None, filename: Any = None, url: Any = None, *args: Any, **kwargs: Any) -> None: ...
    @overload
    @blocks("cpu", duration="long")
    def write_pdf(self, target: None = None, *args: Any, **kwargs: Any) -> bytes: ...
    @overload
    @blocks("file", duration="long")
    def write_pdf(self, target: Any, *args: Any, **kwargs: Any) -> None: ...
    @blocks("cpu", duration="long")
    def render(self, *args: Any, **kwargs: Any) -> Any: ...

class CSS:
    @blocks("network", only_if={"url": given})
    def __init__(self, guess: Any = None, filename: Any = None, url: Any = None, *args: Any, **kwargs: Any) -> None: ...
