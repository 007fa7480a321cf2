"""huawei-lte-api: config FastBoot."""
# knowledge: huawei-lte-api
from typing import Any

from loopsafe.marks import blocks

class FastBoot:
    @blocks("network")
    def config(self, *args: Any, **kwargs: Any) -> Any: ...
