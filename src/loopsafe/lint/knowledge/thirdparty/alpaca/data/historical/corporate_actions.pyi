"""Alpaca: corporate actions."""
# knowledge: alpaca-py
from typing import Any

from loopsafe.marks import blocks

class CorporateActionsClient:
    def __init__(self, *args: Any, **kwargs: Any) -> None: ...
    @blocks("network")
    def get_corporate_actions(self, *args: Any, **kwargs: Any) -> Any: ...
