"""blockchain: exchangerates."""
# knowledge: blockchain
from typing import Any

from loopsafe.marks import blocks

@blocks("network")
def get_ticker(*args: Any, **kwargs: Any) -> Any: ...
@blocks("network")
def to_btc(*args: Any, **kwargs: Any) -> Any: ...
@blocks("network")
def to_fiat(*args: Any, **kwargs: Any) -> Any: ...
