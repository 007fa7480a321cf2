"""huawei-lte-api: api Bluetooth."""
# knowledge: huawei-lte-api
from typing import Any

from loopsafe.marks import blocks

class Bluetooth:
    @blocks("network")
    def settings(self, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("network")
    def scan(self, *args: Any, **kwargs: Any) -> Any: ...
