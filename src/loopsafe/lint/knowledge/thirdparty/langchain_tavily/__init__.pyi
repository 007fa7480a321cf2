"""LangChain: Tavily."""
# knowledge: langchain-tavily
from typing import Any

from langchain_core.tools import BaseTool

class TavilySearch(BaseTool):
    def __init__(self, *args: Any, **kwargs: Any) -> None: ...

class TavilyExtract(BaseTool):
    def __init__(self, *args: Any, **kwargs: Any) -> None: ...

class TavilyCrawl(BaseTool):
    def __init__(self, *args: Any, **kwargs: Any) -> None: ...

class TavilyMap(BaseTool):
    def __init__(self, *args: Any, **kwargs: Any) -> None: ...
