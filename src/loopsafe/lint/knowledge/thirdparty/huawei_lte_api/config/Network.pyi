"""huawei-lte-api: config Network."""
# knowledge: huawei-lte-api
from typing import Any

from loopsafe.marks import blocks

class Network:
    @blocks("network")
    def net_mode(self, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("network")
    def networkmode(self, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("network")
    def config(self, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("network")
    def networkband_null(self, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("network")
    def set_only_4g(self, *args: Any, **kwargs: Any) -> Any: ...
