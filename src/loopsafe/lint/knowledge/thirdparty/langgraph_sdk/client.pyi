"""LangGraph: the clients and what makes them."""
# knowledge: langgraph-sdk
from typing import Any

from langgraph_sdk._async.client import LangGraphClient as LangGraphClient
from langgraph_sdk._sync.client import SyncLangGraphClient as SyncLangGraphClient
from loopsafe.marks import blocks

# Making either reads the certificates.
@blocks("file")
def get_client(*, url: str | None = None, api_key: Any = ..., **kwargs: Any) -> LangGraphClient: ...
@blocks("file")
def get_sync_client(*, url: str | None = None, api_key: Any = ..., **kwargs: Any) -> SyncLangGraphClient: ...
