"""LangChain: the search tool of Tavily."""
# knowledge: langchain-community
from typing import Any

from langchain_core.tools import BaseTool

class TavilySearchResults(BaseTool):
    def __init__(self, *args: Any, **kwargs: Any) -> None: ...

class TavilyAnswer(BaseTool):
    def __init__(self, *args: Any, **kwargs: Any) -> None: ...
