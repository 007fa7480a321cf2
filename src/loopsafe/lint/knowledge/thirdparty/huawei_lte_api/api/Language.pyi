"""huawei-lte-api: api Language."""
# knowledge: huawei-lte-api
from typing import Any

from loopsafe.marks import blocks

class Language:
    @blocks("network")
    def set_current_language(self, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("network")
    def current_language(self, *args: Any, **kwargs: Any) -> Any: ...
