"""huawei-lte-api: api UsbPrinter."""
# knowledge: huawei-lte-api
from typing import Any

from loopsafe.marks import blocks

class UsbPrinter:
    @blocks("network")
    def printerlist(self, *args: Any, **kwargs: Any) -> Any: ...
