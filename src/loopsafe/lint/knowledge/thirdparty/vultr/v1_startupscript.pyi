"""vultr: v1 startupscript."""
# knowledge: vultr
from typing import Any

from vultr.utils import VultrBase

from loopsafe.marks import blocks

class VultrStartupScript(VultrBase):
    def __init__(self, *args: Any, **kwargs: Any) -> None: ...
    @blocks("network")
    def create(self, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("network")
    def destroy(self, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("network")
    def list(self, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("network")
    def update(self, *args: Any, **kwargs: Any) -> Any: ...
