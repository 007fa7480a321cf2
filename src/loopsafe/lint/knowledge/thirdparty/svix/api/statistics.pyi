"""Svix: statistics."""
# knowledge: svix
from typing import Any

from loopsafe.marks import blocks

class StatisticsAsync:
    async def aggregate_event_types(self) -> Any: ...
    async def aggregate_app_stats(self, app_usage_stats_in: Any, *args: Any, **kwargs: Any) -> Any: ...

class Statistics:
    @blocks("network")
    def aggregate_event_types(self) -> Any: ...
    @blocks("network")
    def aggregate_app_stats(self, app_usage_stats_in: Any, *args: Any, **kwargs: Any) -> Any: ...
