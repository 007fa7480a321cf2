"""tableauserverclient: server endpoint resource tagger."""
# knowledge: tableauserverclient
from typing import Any

from tableauserverclient.server.endpoint.endpoint import Endpoint
from tableauserverclient.server.server import Server

from loopsafe.marks import blocks

class _ResourceTagger(Endpoint):
    @blocks("network")
    def update_tags(self, *args: Any, **kwargs: Any) -> Any: ...

class TaggingMixin:
    parent_srv: Server
    @blocks("network")
    def put_request(self, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("network")
    def delete_request(self, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("network")
    def add_tags(self, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("network")
    def delete_tags(self, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("network")
    def update_tags(self, *args: Any, **kwargs: Any) -> Any: ...

class Tags(Endpoint):
    def __init__(self, *args: Any, **kwargs: Any) -> None: ...
    @blocks("network")
    def batch_add(self, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("network")
    def batch_delete(self, *args: Any, **kwargs: Any) -> Any: ...
