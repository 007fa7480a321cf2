"""News API over HTTP."""
# knowledge: newsapi-python
from typing import Any

from loopsafe.marks import blocks

class NewsApiClient:
    def __init__(self, *args: Any, **kwargs: Any) -> None: ...
    @blocks("network")
    def get_top_headlines(self, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("network")
    def get_everything(self, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("network")
    def get_sources(self, *args: Any, **kwargs: Any) -> Any: ...
