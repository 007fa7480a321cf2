"""Jobs that process."""
# knowledge: sagemaker
from typing import Any

from loopsafe.marks import blocks

class Processor:
    def __init__(self, *args: Any, **kwargs: Any) -> None: ...
    @blocks("network")
    def run(self, *args: Any, **kwargs: Any) -> Any: ...

class ScriptProcessor(Processor):
    @blocks("network")
    def run(self, *args: Any, **kwargs: Any) -> Any: ...
