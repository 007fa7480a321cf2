"""Alpaca: market data."""
# knowledge: alpaca-py
from typing import Any

__all__: Any
