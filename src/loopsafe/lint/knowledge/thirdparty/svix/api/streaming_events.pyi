"""Svix: streaming events."""
# knowledge: svix
from typing import Any

from loopsafe.marks import blocks

class StreamingEventsAsync:
    async def get(self, stream_id: Any, sink_id: Any, *args: Any, **kwargs: Any) -> Any: ...
    async def create(self, stream_id: Any, create_stream_events_in: Any, *args: Any, **kwargs: Any) -> Any: ...

class StreamingEvents:
    @blocks("network")
    def get(self, stream_id: Any, sink_id: Any, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("network")
    def create(self, stream_id: Any, create_stream_events_in: Any, *args: Any, **kwargs: Any) -> Any: ...
