"""audioread: audio, decoded by whatever there is."""
# knowledge: audioread
from typing import Any

from loopsafe.marks import blocks

@blocks("file")
def audio_open(*args: Any, **kwargs: Any) -> Any: ...
