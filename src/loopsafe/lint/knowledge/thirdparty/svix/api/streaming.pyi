"""Svix: streaming."""
# knowledge: svix
from typing import Any

from svix.api.streaming_event_type import StreamingEventType
from svix.api.streaming_event_type import StreamingEventTypeAsync
from svix.api.streaming_events import StreamingEvents
from svix.api.streaming_events import StreamingEventsAsync
from svix.api.streaming_sink import StreamingSink
from svix.api.streaming_sink import StreamingSinkAsync
from svix.api.streaming_stream import StreamingStream
from svix.api.streaming_stream import StreamingStreamAsync
from loopsafe.marks import blocks

class StreamingAsync:
    event_type: StreamingEventTypeAsync
    events: StreamingEventsAsync
    sink: StreamingSinkAsync
    stream: Any
    async def sink_headers_get(self, stream_id: Any, sink_id: Any) -> Any: ...
    async def sink_headers_patch(self, stream_id: Any, sink_id: Any, http_sink_headers_patch_in: Any) -> Any: ...

class Streaming:
    event_type: StreamingEventType
    events: StreamingEvents
    sink: StreamingSink
    stream: Any
    @blocks("network")
    def sink_headers_get(self, stream_id: Any, sink_id: Any) -> Any: ...
    @blocks("network")
    def sink_headers_patch(self, stream_id: Any, sink_id: Any, http_sink_headers_patch_in: Any) -> Any: ...
