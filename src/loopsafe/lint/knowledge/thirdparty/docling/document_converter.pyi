"""docling: documents converted by models on this machine."""
# knowledge: docling
from typing import Any

from loopsafe.marks import blocks

class DocumentConverter:
    def __init__(self, *args: Any, **kwargs: Any) -> None: ...
    @blocks("file", duration="long")
    def convert(self, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("file", duration="long")
    def convert_all(self, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("file")
    def initialize_pipeline(self, *args: Any, **kwargs: Any) -> Any: ...
