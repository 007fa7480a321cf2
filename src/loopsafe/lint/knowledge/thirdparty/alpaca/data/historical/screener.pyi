"""Alpaca: screener."""
# knowledge: alpaca-py
from typing import Any

from loopsafe.marks import blocks

class ScreenerClient:
    def __init__(self, *args: Any, **kwargs: Any) -> None: ...
    @blocks("network")
    def get_most_actives(self, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("network")
    def get_market_movers(self, *args: Any, **kwargs: Any) -> Any: ...
