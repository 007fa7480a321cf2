"""xlrd: old workbooks in files."""
# knowledge: xlrd
from typing import Any

from loopsafe.marks import blocks

@blocks("file")
def open_workbook(*args: Any, **kwargs: Any) -> Any: ...
