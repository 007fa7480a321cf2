"""alpha_vantage: alphaintelligence."""
# knowledge: alpha_vantage
from typing import Any

from loopsafe.marks import blocks

class AlphaIntelligence:
    @blocks("network")
    def get_news_sentiment(self, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("network")
    def get_top_gainers(self, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("network")
    def get_top_losers(self, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("network")
    def get_most_active(self, *args: Any, **kwargs: Any) -> Any: ...
