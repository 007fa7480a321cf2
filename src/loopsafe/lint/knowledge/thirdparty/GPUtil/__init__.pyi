"""GPUtil: asks nvidia-smi."""
# knowledge: GPUtil
from typing import Any

from loopsafe.marks import blocks

@blocks("subprocess")
def getGPUs(*args: Any, **kwargs: Any) -> Any: ...
@blocks("subprocess")
def showUtilization(*args: Any, **kwargs: Any) -> Any: ...
@blocks("subprocess")
def getAvailable(*args: Any, **kwargs: Any) -> Any: ...
@blocks("subprocess")
def getFirstAvailable(*args: Any, **kwargs: Any) -> Any: ...
