"""The colours of an image."""
# knowledge: colorthief
from io import BytesIO
from typing import Any

from loopsafe.marks import blocks

class ColorThief:
    @blocks("file", never_if={"file": BytesIO})
    def __init__(self, *args: Any, file: Any = ..., **kwargs: Any) -> None: ...
    @blocks("cpu")
    def get_color(self, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("cpu")
    def get_palette(self, *args: Any, **kwargs: Any) -> Any: ...
