"""openpyxl: Excel workbooks."""
# knowledge: openpyxl
from typing import Any, IO, overload

from loopsafe.marks import blocks
from openpyxl.workbook import Workbook as Workbook
from os import PathLike

@overload
@blocks("cpu", duration="long")
def load_workbook(filename: IO[bytes], *args: Any, **kwargs: Any) -> Workbook: ...
@overload
@blocks("file", duration="long")
def load_workbook(filename: str | PathLike[str], *args: Any, **kwargs: Any) -> Workbook: ...
@overload
@blocks("file", duration="long")
def load_workbook(filename: Any, *args: Any, **kwargs: Any) -> Workbook: ...
