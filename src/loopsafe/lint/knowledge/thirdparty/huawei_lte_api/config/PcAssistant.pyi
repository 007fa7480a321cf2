"""huawei-lte-api: config PcAssistant."""
# knowledge: huawei-lte-api
from typing import Any

from loopsafe.marks import blocks

class PcAssistant:
    @blocks("network")
    def config(self, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("network")
    def updateautorun(self, *args: Any, **kwargs: Any) -> Any: ...
