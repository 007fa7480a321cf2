"""huawei-lte-api: config Wifi."""
# knowledge: huawei-lte-api
from typing import Any

from loopsafe.marks import blocks

class Wifi:
    @blocks("network")
    def config(self, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("network")
    def configure(self, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("network")
    def country_channel(self, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("network")
    def channel_auto_match_hardware(self, *args: Any, **kwargs: Any) -> Any: ...
