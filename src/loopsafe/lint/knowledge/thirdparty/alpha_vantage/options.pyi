"""alpha_vantage: options."""
# knowledge: alpha_vantage
from typing import Any

from loopsafe.marks import blocks

class Options:
    @blocks("network")
    def get_realtime_options(self, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("network")
    def get_historical_options(self, *args: Any, **kwargs: Any) -> Any: ...
