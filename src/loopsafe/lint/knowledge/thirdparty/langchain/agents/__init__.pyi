"""LangChain: agents."""
# knowledge: langchain
from typing import Any
from langgraph.graph.state import CompiledStateGraph

def create_agent(model: Any, *args: Any, **kwargs: Any) -> CompiledStateGraph: ... # version: since 1.0
