"""pyicloud: services notes rendering attachments."""
# knowledge: pyicloud
from typing import Any

from loopsafe.marks import blocks

class _Renderer:
    @blocks("cpu")
    def render(self, *args: Any, **kwargs: Any) -> Any: ...

class _DefaultRenderer(_Renderer):
    def render(self, *args: Any, **kwargs: Any) -> Any: ...

class _TableRenderer(_Renderer):
    @blocks("cpu")
    def render(self, *args: Any, **kwargs: Any) -> Any: ...

class _UrlRenderer(_Renderer):
    def render(self, *args: Any, **kwargs: Any) -> Any: ...

class _ImageRenderer(_Renderer):
    def render(self, *args: Any, **kwargs: Any) -> Any: ...

class _AudioRenderer(_Renderer):
    def render(self, *args: Any, **kwargs: Any) -> Any: ...

class _VideoRenderer(_Renderer):
    def render(self, *args: Any, **kwargs: Any) -> Any: ...

class _PdfRenderer(_Renderer):
    def render(self, *args: Any, **kwargs: Any) -> Any: ...

class _VCardRenderer(_Renderer):
    def render(self, *args: Any, **kwargs: Any) -> Any: ...

class _HashtagRenderer(_Renderer):
    def render(self, *args: Any, **kwargs: Any) -> Any: ...

class _CalculatorRenderer(_Renderer):
    def render(self, *args: Any, **kwargs: Any) -> Any: ...

class _GraphExpressionRenderer(_Renderer):
    def render(self, *args: Any, **kwargs: Any) -> Any: ...

@blocks("cpu")
def render_attachment(*args: Any, **kwargs: Any) -> Any: ...
