"""alpha_vantage: cryptocurrencies."""
# knowledge: alpha_vantage
from typing import Any

from loopsafe.marks import blocks

class CryptoCurrencies:
    @blocks("network")
    def get_digital_currency_daily(self, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("network")
    def get_digital_currency_weekly(self, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("network")
    def get_digital_currency_monthly(self, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("network")
    def get_digital_currency_exchange_rate(self, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("network")
    def get_crypto_intraday(self, *args: Any, **kwargs: Any) -> Any: ...
