"""huawei-lte-api: config Sms."""
# knowledge: huawei-lte-api
from typing import Any

from loopsafe.marks import blocks

class Sms:
    @blocks("network")
    def config(self, *args: Any, **kwargs: Any) -> Any: ...
