"""xlwt: workbooks."""
# knowledge: xlwt
from typing import Any

from loopsafe.marks import blocks

class Workbook:
    def __init__(self, *args: Any, **kwargs: Any) -> None: ...
    def add_sheet(self, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("file")
    def save(self, *args: Any, **kwargs: Any) -> Any: ...
