"""Streamlit: a script runs in a thread of its own, and callbacks run there, too."""
# knowledge: streamlit
from collections.abc import Callable
from typing import Any, TypeVar

from loopsafe.marks import blocks, iterates, passes_through
from streamlit.connections import SQLConnection

F = TypeVar("F", bound=Callable[..., Any])

@passes_through
def cache_data(func: F | None = None, **kwargs: Any) -> Callable[[F], F]: ...
@passes_through
def cache_resource(func: F | None = None, **kwargs: Any) -> Callable[[F], F]: ...
@passes_through
def fragment(func: F | None = None, **kwargs: Any) -> Callable[[F], F]: ...
# Reads the secrets' file, and connects.
@blocks("network")
def connection(name: str, type: Any = None, **kwargs: Any) -> SQLConnection: ...
@iterates("stream")
def write_stream(stream: Any, *args: Any, **kwargs: Any) -> Any: ...
