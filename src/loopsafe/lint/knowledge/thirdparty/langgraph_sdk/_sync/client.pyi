"""LangGraph: the client."""
# knowledge: langgraph-sdk
from typing import Any
from typing_extensions import Self

from langgraph_sdk._sync.assistants import SyncAssistantsClient
from langgraph_sdk._sync.threads import SyncThreadsClient
from langgraph_sdk._sync.runs import SyncRunsClient
from langgraph_sdk._sync.cron import SyncCronClient
from langgraph_sdk._sync.store import SyncStoreClient

class SyncLangGraphClient:
    assistants: SyncAssistantsClient
    threads: SyncThreadsClient
    runs: SyncRunsClient
    crons: SyncCronClient
    store: SyncStoreClient
    def __init__(self, client: Any) -> None: ...
    def __enter__(self) -> Self: ...
    def __exit__(self, *exc: Any) -> None: ...
    def close(self) -> None: ...
