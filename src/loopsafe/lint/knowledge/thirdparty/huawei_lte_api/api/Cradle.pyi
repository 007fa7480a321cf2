"""huawei-lte-api: api Cradle."""
# knowledge: huawei-lte-api
from typing import Any

from loopsafe.marks import blocks

class Cradle:
    @blocks("network")
    def status_info(self, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("network")
    def feature_switch(self, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("network")
    def basic_info(self, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("network")
    def factory_mac(self, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("network")
    def mac_info(self, *args: Any, **kwargs: Any) -> Any: ...
