"""NVML: what NVIDIA cards say; loading the driver's library takes a while, asking is quick."""
# knowledge: nvidia-ml-py
from typing import Any

from loopsafe.marks import blocks

@blocks("file")
def nvmlInit(*args: Any) -> Any: ...
@blocks("file")
def nvmlInitWithFlags(*args: Any) -> Any: ...
def nvmlShutdown(*args: Any) -> Any: ...
