"""huawei-lte-api: api UsbStorage."""
# knowledge: huawei-lte-api
from typing import Any

from loopsafe.marks import blocks

class UsbStorage:
    @blocks("network")
    def fsstatus(self, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("network")
    def usbaccount(self, *args: Any, **kwargs: Any) -> Any: ...
