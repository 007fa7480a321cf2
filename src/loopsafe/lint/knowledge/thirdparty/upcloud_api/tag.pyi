"""upcloud-api: tag."""
# knowledge: upcloud-api
from typing import Any

from upcloud_api.server import Server

from loopsafe.marks import blocks

class Tag:
    servers: list[Server]
    def __init__(self, *args: Any, **kwargs: Any) -> None: ...
    @blocks("network")
    def save(self, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("network")
    def destroy(self, *args: Any, **kwargs: Any) -> Any: ...
    def to_dict(self, *args: Any, **kwargs: Any) -> Any: ...
