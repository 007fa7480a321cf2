"""Bybit."""
# knowledge: pybit
from typing import Any

__all__: Any
