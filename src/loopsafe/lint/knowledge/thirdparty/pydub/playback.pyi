"""pydub: plays until the end."""
# knowledge: pydub
from typing import Any

from loopsafe.marks import blocks

@blocks("sleep")
def play(audio_segment: Any) -> None: ...
