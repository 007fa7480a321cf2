"""Alpaca: what markets did."""
# knowledge: alpaca-py
from typing import Any

from alpaca.data.historical.corporate_actions import CorporateActionsClient as CorporateActionsClient
from alpaca.data.historical.crypto import CryptoHistoricalDataClient as CryptoHistoricalDataClient
from alpaca.data.historical.news import NewsClient as NewsClient
from alpaca.data.historical.option import OptionHistoricalDataClient as OptionHistoricalDataClient
from alpaca.data.historical.screener import ScreenerClient as ScreenerClient
from alpaca.data.historical.stock import StockHistoricalDataClient as StockHistoricalDataClient
