"""huawei-lte-api: api App."""
# knowledge: huawei-lte-api
from typing import Any

from loopsafe.marks import blocks

class App:
    @blocks("network")
    def operatorinfo(self, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("network")
    def privacypolicy(self, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("network")
    def accept_privacypolicy(self, *args: Any, **kwargs: Any) -> Any: ...
