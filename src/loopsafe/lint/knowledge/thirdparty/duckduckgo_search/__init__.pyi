"""DuckDuckGo search over HTTP."""
# knowledge: duckduckgo-search
from typing import Any

from loopsafe.marks import blocks
from typing_extensions import Self

class DDGS:
    def __init__(self, *args: Any, **kwargs: Any) -> None: ...
    def __enter__(self, *args: Any, **kwargs: Any) -> Self: ...
    def __exit__(self, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("network")
    def text(self, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("network")
    def images(self, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("network")
    def videos(self, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("network")
    def news(self, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("network")
    def chat(self, *args: Any, **kwargs: Any) -> Any: ...  # version: some
    @blocks("network")
    def answers(self, *args: Any, **kwargs: Any) -> Any: ...  # version: some
    @blocks("network")
    def suggestions(self, *args: Any, **kwargs: Any) -> Any: ...  # version: some
    @blocks("network")
    def maps(self, *args: Any, **kwargs: Any) -> Any: ...  # version: some
    @blocks("network")
    def translate(self, *args: Any, **kwargs: Any) -> Any: ...  # version: some
