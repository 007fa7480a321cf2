"""Svix: destination transformation."""
# knowledge: svix
from typing import Any

from loopsafe.marks import blocks

class DestinationTransformationAsync:
    async def get(self, app_id: Any, destination_id: Any) -> Any: ...
    async def patch(self, app_id: Any, destination_id: Any, destination_transform_in: Any) -> Any: ...

class DestinationTransformation:
    @blocks("network")
    def get(self, app_id: Any, destination_id: Any) -> Any: ...
    @blocks("network")
    def patch(self, app_id: Any, destination_id: Any, destination_transform_in: Any) -> Any: ...
