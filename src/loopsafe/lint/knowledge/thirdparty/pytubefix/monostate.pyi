"""pytubefix: monostate."""
# knowledge: pytubefix
from typing import Any

from pytubefix.__main__ import YouTube
from pytubefix.async_youtube import AsyncYouTube

class Monostate:
    def __init__(self, *args: Any, **kwargs: Any) -> None: ...
    youtube: YouTube | AsyncYouTube
