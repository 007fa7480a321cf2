"""Svix: streaming sink transformation."""
# knowledge: svix
from typing import Any

from loopsafe.marks import blocks

class StreamingSinkTransformationAsync:
    async def get(self, stream_id: Any, sink_id: Any) -> Any: ...
    async def patch(self, stream_id: Any, sink_id: Any, sink_transform_in: Any) -> Any: ...

class StreamingSinkTransformation:
    @blocks("network")
    def get(self, stream_id: Any, sink_id: Any) -> Any: ...
    @blocks("network")
    def patch(self, stream_id: Any, sink_id: Any, sink_transform_in: Any) -> Any: ...
