"""pyttsx3: speech on this machine."""
# knowledge: pyttsx3
from typing import Any

from loopsafe.marks import blocks
from pyttsx3.engine import Engine

@blocks("process")
def init(*args: Any, **kwargs: Any) -> Engine: ...
@blocks("cpu", duration="long")
def speak(*args: Any, **kwargs: Any) -> Any: ...
