"""pytubefix: search."""
# knowledge: pytubefix
from typing import Any

from loopsafe.marks import blocks
from pytubefix.__main__ import YouTube
from pytubefix.contrib.channel import Channel
from pytubefix.contrib.playlist import Playlist

class Search:
    def __init__(self, *args: Any, **kwargs: Any) -> None: ...
    @property
    @blocks("network")
    def completion_suggestions(self) -> Any: ...
    @property
    @blocks("network")
    def videos(self) -> list[YouTube]: ...
    @property
    @blocks("network")
    def shorts(self) -> list[YouTube]: ...
    @property
    @blocks("network")
    def playlist(self) -> list[Playlist]: ...
    @property
    @blocks("network")
    def channel(self) -> list[Channel]: ...
    @property
    @blocks("network")
    def results(self) -> Any: ...
    @property
    @blocks("network")
    def all(self) -> Any: ...
    @blocks("network")
    def get_next_results(self, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("network")
    def fetch_and_parse(self, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("network")
    def fetch_query(self, *args: Any, **kwargs: Any) -> Any: ...
