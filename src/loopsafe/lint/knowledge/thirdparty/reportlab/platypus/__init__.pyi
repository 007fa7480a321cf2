"""ReportLab: laying out documents."""
# knowledge: reportlab
import io
from typing import Any

from loopsafe.marks import blocks

class SimpleDocTemplate:
    def __init__(self, filename: Any, *args: Any, **kwargs: Any) -> None: ...
    @blocks("file", duration="long", never_if={"self.filename": io.BytesIO})
    def build(self, flowables: Any, *args: Any, **kwargs: Any) -> None: ...
