"""pushbullet.py: channel."""
# knowledge: pushbullet.py
from typing import Any

from loopsafe.marks import blocks

class Channel:
    def __init__(self, *args: Any, **kwargs: Any) -> None: ...
    @blocks("network")
    def push_note(self, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("network")
    def push_link(self, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("network")
    def push_file(self, *args: Any, **kwargs: Any) -> Any: ...
