"""pyxlsb: binary workbooks of Excel."""
# knowledge: pyxlsb
from typing import Any

from loopsafe.marks import blocks

@blocks("file")
def open_workbook(*args: Any, **kwargs: Any) -> Any: ...
