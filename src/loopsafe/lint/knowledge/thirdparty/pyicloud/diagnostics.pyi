"""pyicloud: diagnostics."""
# knowledge: pyicloud
from typing import Any

from loopsafe.marks import blocks

@blocks("file")
def installed_version(*args: Any, **kwargs: Any) -> Any: ...
@blocks("file")
def environment(*args: Any, **kwargs: Any) -> Any: ...
@blocks("network")
def probe_services(*args: Any, **kwargs: Any) -> Any: ...
