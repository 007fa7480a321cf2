"""Tweepy: Twitter over HTTP."""
# knowledge: tweepy
from collections.abc import Callable, Iterator
from typing import Any

from loopsafe.marks import blocks
from tweepy.api import API as API
from tweepy.auth import AppAuthHandler as AppAuthHandler, OAuth1UserHandler as OAuth1UserHandler, OAuth2AppHandler as OAuth2AppHandler, OAuth2BearerHandler as OAuth2BearerHandler, OAuth2UserHandler as OAuth2UserHandler
from tweepy.cache import Cache as Cache, FileCache as FileCache
from tweepy.client import Client as Client
from tweepy.streaming import StreamingClient as StreamingClient
from typing_extensions import Self

class _Items(Iterator[Any]):
    def __iter__(self) -> Self: ...
    @blocks("network")
    def __next__(self) -> Any: ...

class Cursor:
    def __init__(self, method: Callable[..., Any], *args: Any, **kwargs: Any) -> None: ...
    def items(self, limit: int = 0) -> _Items: ...
    def pages(self, limit: int = 0) -> _Items: ...

class Paginator:
    def __init__(self, method: Callable[..., Any], *args: Any, **kwargs: Any) -> None: ...
    def __iter__(self) -> _Items: ...
    def flatten(self, limit: float = ...) -> _Items: ...
