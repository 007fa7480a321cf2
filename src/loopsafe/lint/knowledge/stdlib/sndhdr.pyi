"""Kinds of sound files; until 3.12."""
from typing import Any

from loopsafe.marks import blocks

@blocks("file")
def what(filename) -> SndHeaders | None: ...
@blocks("file")
def whathdr(filename) -> SndHeaders | None: ...
class SndHeaders(tuple[Any]): ...
