"""huawei-lte-api: config DeviceInformation."""
# knowledge: huawei-lte-api
from typing import Any

from loopsafe.marks import blocks

class DeviceInformation:
    @blocks("network")
    def config(self, *args: Any, **kwargs: Any) -> Any: ...
