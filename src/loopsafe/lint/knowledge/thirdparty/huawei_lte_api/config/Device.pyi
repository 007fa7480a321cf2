"""huawei-lte-api: config Device."""
# knowledge: huawei-lte-api
from typing import Any

from loopsafe.marks import blocks

class Device:
    @blocks("network")
    def config(self, *args: Any, **kwargs: Any) -> Any: ...
