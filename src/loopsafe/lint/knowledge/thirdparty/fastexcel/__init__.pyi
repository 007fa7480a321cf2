"""fastexcel: sheets read by calamine."""
# knowledge: fastexcel
from typing import Any

from loopsafe.marks import blocks

class ExcelReader:
    sheet_names: list[str]
    @blocks("file")
    def load_sheet(self, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("file")
    def load_table(self, *args: Any, **kwargs: Any) -> Any: ...

@blocks("file")
def read_excel(*args: Any, **kwargs: Any) -> ExcelReader: ...
