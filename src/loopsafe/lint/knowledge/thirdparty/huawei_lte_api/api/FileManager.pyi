"""huawei-lte-api: api FileManager."""
# knowledge: huawei-lte-api
from typing import Any

from loopsafe.marks import blocks

class FileManager:
    @blocks("network")
    def upload(self, *args: Any, **kwargs: Any) -> Any: ...
