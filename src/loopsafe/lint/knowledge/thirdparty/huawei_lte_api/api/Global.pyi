"""huawei-lte-api: api Global."""
# knowledge: huawei-lte-api
from typing import Any

from loopsafe.marks import blocks

class Global:
    @blocks("network")
    def module_switch(self, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("network")
    def storage_get_item(self, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("network")
    def custommenu_url(self, *args: Any, **kwargs: Any) -> Any: ...
