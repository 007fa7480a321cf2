"""pyfibaro: fibaro info."""
# knowledge: pyfibaro
from typing import Any

from loopsafe.marks import blocks

class InfoModel:
    @blocks("network")
    def __init__(self, *args: Any, **kwargs: Any) -> None: ...
