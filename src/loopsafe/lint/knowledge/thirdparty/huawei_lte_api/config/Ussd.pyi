"""huawei-lte-api: config Ussd."""
# knowledge: huawei-lte-api
from typing import Any

from loopsafe.marks import blocks

class Ussd:
    @blocks("network")
    def prepaidussd(self, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("network")
    def postpaidussd(self, *args: Any, **kwargs: Any) -> Any: ...
