"""ReportLab: laying out documents."""
# knowledge: reportlab
from typing import Any

from loopsafe.marks import blocks

class SimpleDocTemplate:
    def __init__(self, filename: Any, *args: Any, **kwargs: Any) -> None: ...
    @blocks("cpu", duration="long")
    def build(self, flowables: Any, *args: Any, **kwargs: Any) -> None: ...
