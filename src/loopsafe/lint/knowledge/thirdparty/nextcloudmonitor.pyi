"""Nextcloud's monitoring, asked over HTTP."""
# knowledge: nextcloudmonitor
from typing import Any

from loopsafe.marks import blocks

class NextcloudMonitor:
    @blocks("network")
    def __init__(self, *args: Any, **kwargs: Any) -> None: ...
    @blocks("network")
    def update(self, *args: Any, **kwargs: Any) -> Any: ...
