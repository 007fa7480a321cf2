"""pyicloud: services notes decoding."""
# knowledge: pyicloud
from typing import Any

from loopsafe.marks import blocks

class BodyDecoder:
    @blocks("cpu")
    def decode(self, *args: Any, **kwargs: Any) -> Any: ...
