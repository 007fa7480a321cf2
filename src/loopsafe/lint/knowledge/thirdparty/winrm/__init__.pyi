"""pywinrm: Windows Remote Management over HTTP."""
# knowledge: pywinrm
from typing import Any

from loopsafe.marks import blocks

class Session:
    def __init__(self, *args: Any, **kwargs: Any) -> None: ...
    @blocks("network")
    def run_cmd(self, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("network")
    def run_ps(self, *args: Any, **kwargs: Any) -> Any: ...
