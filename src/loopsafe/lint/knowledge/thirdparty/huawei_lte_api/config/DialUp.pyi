"""huawei-lte-api: config DialUp."""
# knowledge: huawei-lte-api
from typing import Any

from loopsafe.marks import blocks

class DialUp:
    @blocks("network")
    def config(self, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("network")
    def connectmode(self, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("network")
    def profileswitch(self, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("network")
    def lmt_auto_mode_disconnect(self, *args: Any, **kwargs: Any) -> Any: ...
