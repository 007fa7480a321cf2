"""pyicloud: srp password."""
# knowledge: pyicloud
from typing import Any

from loopsafe.marks import blocks

class SrpPassword:
    def __init__(self, *args: Any, **kwargs: Any) -> None: ...
    def set_encrypt_info(self, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("cpu")
    def encode(self, *args: Any, **kwargs: Any) -> Any: ...
