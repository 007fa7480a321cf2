"""watchtower: logs in CloudWatch."""
# knowledge: watchtower
from logging import Handler
from typing import Any

from loopsafe.marks import blocks

class CloudWatchLogHandler(Handler):
    @blocks("network")
    def __init__(self, *args: Any, **kwargs: Any) -> None: ...
    @blocks("network")
    def flush(self, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("network")
    def close(self, *args: Any, **kwargs: Any) -> Any: ...
