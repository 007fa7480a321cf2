"""LangGraph: a client of its server, in an async and a sync form."""
# knowledge: langgraph-sdk
from typing import Any

from langgraph_sdk.client import get_client as get_client
from langgraph_sdk.client import get_sync_client as get_sync_client
