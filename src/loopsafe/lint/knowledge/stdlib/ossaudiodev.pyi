"""Sound devices of OSS; until 3.12."""
from typing import Any

from loopsafe.marks import blocks

@blocks("file")
def open(*args: Any, **kwargs: Any): ...
@blocks("file")
def openmixer(*args: Any, **kwargs: Any): ...
class OSSAudioError(Exception): ...
error = OSSAudioError
