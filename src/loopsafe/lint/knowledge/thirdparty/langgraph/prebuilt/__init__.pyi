"""LangGraph: ready-made agents."""
# knowledge: langgraph
from typing import Any
from langgraph.graph.state import CompiledStateGraph

def create_react_agent(model: Any, tools: Any, **kwargs: Any) -> CompiledStateGraph: ...
