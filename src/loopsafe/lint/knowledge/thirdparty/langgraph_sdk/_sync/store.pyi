"""LangGraph: store."""
# knowledge: langgraph-sdk
from typing import Any

from loopsafe.marks import blocks

class SyncStoreClient:
    @blocks("network")
    def put_item(self, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("network")
    def get_item(self, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("network")
    def delete_item(self, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("network")
    def search_items(self, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("network")
    def list_namespaces(self, *args: Any, **kwargs: Any) -> Any: ...
