"""huawei-lte-api: api Statistic."""
# knowledge: huawei-lte-api
from typing import Any

from loopsafe.marks import blocks

class Statistic:
    @blocks("network")
    def feature_roam_statistic(self, *args: Any, **kwargs: Any) -> Any: ...
