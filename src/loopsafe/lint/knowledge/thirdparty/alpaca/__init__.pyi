"""Alpaca: trading over HTTP; streams are awaited, but for their run."""
# knowledge: alpaca-py
from typing import Any

__all__: Any
