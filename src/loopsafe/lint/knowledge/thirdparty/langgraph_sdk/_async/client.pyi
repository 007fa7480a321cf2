"""LangGraph: the client."""
# knowledge: langgraph-sdk
from typing import Any
from typing_extensions import Self

from langgraph_sdk._async.assistants import AssistantsClient
from langgraph_sdk._async.threads import ThreadsClient
from langgraph_sdk._async.runs import RunsClient
from langgraph_sdk._async.cron import CronClient
from langgraph_sdk._async.store import StoreClient

class LangGraphClient:
    assistants: AssistantsClient
    threads: ThreadsClient
    runs: RunsClient
    crons: CronClient
    store: StoreClient
    def __init__(self, client: Any) -> None: ...
    async def __aenter__(self) -> Self: ...
    async def __aexit__(self, *exc: Any) -> None: ...
    async def aclose(self) -> None: ...
