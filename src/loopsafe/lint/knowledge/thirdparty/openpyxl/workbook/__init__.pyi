"""openpyxl: a workbook in memory."""
# knowledge: openpyxl
from typing import Any, IO, overload

from loopsafe.marks import blocks
from os import PathLike

class Workbook:
    active: Any
    sheetnames: list[str]
    worksheets: Any
    @overload
    @blocks("cpu")
    def save(self, filename: IO[bytes]) -> None: ...
    @overload
    @blocks("file")
    def save(self, filename: str | PathLike[str]) -> None: ...
    @overload
    @blocks("file")
    def save(self, filename: Any) -> None: ...
    def create_sheet(self, title: Any = None, index: Any = None) -> Any: ...
    def remove(self, worksheet: Any) -> None: ...
    def close(self) -> None: ...
    def __getitem__(self, key: str) -> Any: ...
