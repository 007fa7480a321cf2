"""Alpaca: news."""
# knowledge: alpaca-py
from typing import Any

from loopsafe.marks import blocks

class NewsClient:
    def __init__(self, *args: Any, **kwargs: Any) -> None: ...
    @blocks("network")
    def get_news(self, *args: Any, **kwargs: Any) -> Any: ...
