"""pytubefix: keymoments."""
# knowledge: pytubefix
from typing import Any

class KeyMomentsThumbnail:
    def __init__(self, *args: Any, **kwargs: Any) -> None: ...

class KeyMoment:
    def __init__(self, *args: Any, **kwargs: Any) -> None: ...
    start_label: Any
    thumbnails: list[KeyMomentsThumbnail]
