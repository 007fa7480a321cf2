"""Alpaca: trading."""
# knowledge: alpaca-py
from typing import Any

from alpaca.trading.client import TradingClient as TradingClient
