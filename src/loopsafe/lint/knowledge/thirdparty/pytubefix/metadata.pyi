"""pytubefix: metadata."""
# knowledge: pytubefix
from typing import Any

class YouTubeMetadata:
    def __init__(self, *args: Any, **kwargs: Any) -> None: ...
    def __getitem__(self, key: Any) -> Any: ...
    raw_metadata: Any
    metadata: Any
