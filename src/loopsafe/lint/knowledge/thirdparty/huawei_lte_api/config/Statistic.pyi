"""huawei-lte-api: config Statistic."""
# knowledge: huawei-lte-api
from typing import Any

from loopsafe.marks import blocks

class Statistic:
    @blocks("network")
    def config(self, *args: Any, **kwargs: Any) -> Any: ...
