"""ElevenLabs: speech over HTTP; playing and saving use processes and files."""
# knowledge: elevenlabs
from typing import Any

from elevenlabs.client import AsyncElevenLabs as AsyncElevenLabs, ElevenLabs as ElevenLabs
from loopsafe.marks import blocks

@blocks("subprocess", duration="long")
def play(*args: Any, **kwargs: Any) -> Any: ...
@blocks("subprocess", duration="long")
def stream(*args: Any, **kwargs: Any) -> Any: ...
@blocks("file")
def save(*args: Any, **kwargs: Any) -> Any: ...
