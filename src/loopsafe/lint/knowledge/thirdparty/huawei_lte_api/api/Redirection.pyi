"""huawei-lte-api: api Redirection."""
# knowledge: huawei-lte-api
from typing import Any

from loopsafe.marks import blocks

class Redirection:
    @blocks("network")
    def homepage(self, *args: Any, **kwargs: Any) -> Any: ...
