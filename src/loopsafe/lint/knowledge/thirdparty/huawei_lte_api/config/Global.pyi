"""huawei-lte-api: config Global."""
# knowledge: huawei-lte-api
from typing import Any

from loopsafe.marks import blocks

class Global:
    @blocks("network")
    def languagelist(self, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("network")
    def config(self, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("network")
    def net_type(self, *args: Any, **kwargs: Any) -> Any: ...
