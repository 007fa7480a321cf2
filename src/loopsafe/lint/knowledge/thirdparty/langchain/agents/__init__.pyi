"""LangChain: agents."""
# knowledge: langchain
from typing import Any
from langchain_core.runnables import Runnable
from langgraph.graph.state import CompiledStateGraph

def create_agent(model: Any, *args: Any, **kwargs: Any) -> CompiledStateGraph: ... # version: since 1.0

class AgentExecutor(Runnable): # version: until 0.x
    def __init__(self, **kwargs: Any) -> None: ...

def create_openai_tools_agent(*args: Any, **kwargs: Any) -> Runnable: ... # version: until 0.x
def create_tool_calling_agent(*args: Any, **kwargs: Any) -> Runnable: ... # version: until 0.x
def create_react_agent(*args: Any, **kwargs: Any) -> Runnable: ... # version: until 0.x
def create_openai_functions_agent(*args: Any, **kwargs: Any) -> Runnable: ... # version: until 0.x
def initialize_agent(*args: Any, **kwargs: Any) -> AgentExecutor: ... # version: until 0.x
