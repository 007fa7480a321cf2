"""Svix: endpoint transformation."""
# knowledge: svix
from typing import Any

from loopsafe.marks import blocks

class EndpointTransformationAsync:
    async def get(self, app_id: Any, endpoint_id: Any) -> Any: ...
    async def patch(self, app_id: Any, endpoint_id: Any, endpoint_transformation_patch: Any) -> Any: ...

class EndpointTransformation:
    @blocks("network")
    def get(self, app_id: Any, endpoint_id: Any) -> Any: ...
    @blocks("network")
    def patch(self, app_id: Any, endpoint_id: Any, endpoint_transformation_patch: Any) -> Any: ...
