"""huawei-lte-api: api SNtp."""
# knowledge: huawei-lte-api
from typing import Any

from loopsafe.marks import blocks

class SNtp:
    @blocks("network")
    def get_settings(self, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("network")
    def sntpswitch(self, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("network")
    def serverinfo(self, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("network")
    def timeinfo(self, *args: Any, **kwargs: Any) -> Any: ...
