"""alarmdecoder: util."""
# knowledge: alarmdecoder
from typing import Any

from loopsafe.marks import blocks

@blocks("file")
def read_firmware_file(*args: Any, **kwargs: Any) -> Any: ...

class Firmware:
    @staticmethod
    def read(*args: Any, **kwargs: Any) -> Any: ...
    @blocks("network")
    @staticmethod
    def upload(*args: Any, **kwargs: Any) -> Any: ...
