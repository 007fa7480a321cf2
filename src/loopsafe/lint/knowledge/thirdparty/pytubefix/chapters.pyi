"""pytubefix: chapters."""
# knowledge: pytubefix
from typing import Any

class ChapterThumbnail:
    def __init__(self, *args: Any, **kwargs: Any) -> None: ...

class Chapter:
    def __init__(self, *args: Any, **kwargs: Any) -> None: ...
    start_label: Any
    thumbnails: list[ChapterThumbnail]
