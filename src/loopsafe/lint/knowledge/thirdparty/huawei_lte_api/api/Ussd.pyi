"""huawei-lte-api: api Ussd."""
# knowledge: huawei-lte-api
from typing import Any

from loopsafe.marks import blocks

class Ussd:
    @blocks("network")
    def status(self, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("network")
    def get(self, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("network")
    def send(self, *args: Any, **kwargs: Any) -> Any: ...
