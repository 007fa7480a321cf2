"""huawei-lte-api: api Pin."""
# knowledge: huawei-lte-api
from typing import Any

from loopsafe.marks import blocks

class Pin:
    @blocks("network")
    def status(self, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("network")
    def simlock(self, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("network")
    def save_pin(self, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("network")
    def operate(self, *args: Any, **kwargs: Any) -> Any: ...
