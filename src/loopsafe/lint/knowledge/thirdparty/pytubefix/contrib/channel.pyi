"""pytubefix: channel."""
# knowledge: pytubefix
from collections.abc import Iterator
from typing import Any, TypeVar

from loopsafe.marks import blocks
from pytubefix.contrib.playlist import Playlist
from typing_extensions import Self

_T = TypeVar("_T")

class _Fetched(Iterator[_T]):
    def __iter__(self) -> Self: ...
    @blocks("network")
    def __next__(self) -> _T: ...

class Channel(Playlist):
    def __init__(self, *args: Any, **kwargs: Any) -> None: ...
    @property
    @blocks("network")
    def channel_name(self) -> Any: ...
    @property
    @blocks("network")
    def title(self) -> Any: ...
    @property
    @blocks("network")
    def channel_id(self) -> Any: ...
    @property
    @blocks("network")
    def vanity_url(self) -> Any: ...
    html_url: Any
    @property
    @blocks("network")
    def html(self) -> Any: ...
    @property
    @blocks("network")
    def playlists_html(self) -> Any: ...
    @property
    @blocks("network")
    def community_html(self) -> Any: ...
    @property
    @blocks("network")
    def featured_channels_html(self) -> Any: ...
    @property
    @blocks("network")
    def about_html(self) -> Any: ...
    def url_generator(self, *args: Any, **kwargs: Any) -> _Fetched[Any]: ...
    def videos_generator(self, *args: Any, **kwargs: Any) -> _Fetched[Any]: ...
    @property
    @blocks("network")
    def views(self) -> Any: ...
    @property
    @blocks("network")
    def description(self) -> Any: ...
    def find_videos_info(self, *args: Any, **kwargs: Any) -> Any: ...
    @property
    @blocks("network")
    def length(self) -> Any: ...
    @property
    @blocks("network")
    def last_updated(self) -> Any: ...
    @property
    @blocks("network")
    def thumbnail_url(self) -> Any: ...
    @property
    @blocks("network")
    def home(self) -> Any: ...
    videos: Any
    shorts: Any
    live: Any
    lives: Any
    releases: Any
    playlists: Any
