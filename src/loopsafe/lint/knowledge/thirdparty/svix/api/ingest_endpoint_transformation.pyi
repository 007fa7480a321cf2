"""Svix: ingest endpoint transformation."""
# knowledge: svix
from typing import Any

from loopsafe.marks import blocks

class IngestEndpointTransformationAsync:
    async def get(self, source_id: Any, endpoint_id: Any) -> Any: ...
    async def patch(self, source_id: Any, endpoint_id: Any, ingest_endpoint_transformation_patch: Any) -> Any: ...

class IngestEndpointTransformation:
    @blocks("network")
    def get(self, source_id: Any, endpoint_id: Any) -> Any: ...
    @blocks("network")
    def patch(self, source_id: Any, endpoint_id: Any, ingest_endpoint_transformation_patch: Any) -> Any: ...
