"""LangChain: tools of the community."""
# knowledge: langchain-community
from typing import Any

from langchain_core.tools import BaseTool

class DuckDuckGoSearchRun(BaseTool):  # dynamic
    def __init__(self, *args: Any, **kwargs: Any) -> None: ...

class DuckDuckGoSearchResults(BaseTool):  # dynamic
    def __init__(self, *args: Any, **kwargs: Any) -> None: ...

class TavilySearchResults(BaseTool):  # dynamic
    def __init__(self, *args: Any, **kwargs: Any) -> None: ...

class WikipediaQueryRun(BaseTool):  # dynamic
    def __init__(self, *args: Any, **kwargs: Any) -> None: ...

class ArxivQueryRun(BaseTool):  # dynamic
    def __init__(self, *args: Any, **kwargs: Any) -> None: ...

class GoogleSearchRun(BaseTool):  # dynamic
    def __init__(self, *args: Any, **kwargs: Any) -> None: ...

class BraveSearch(BaseTool):  # dynamic
    def __init__(self, *args: Any, **kwargs: Any) -> None: ...

class ShellTool(BaseTool):  # dynamic
    def __init__(self, *args: Any, **kwargs: Any) -> None: ...

class ReadFileTool(BaseTool):  # dynamic
    def __init__(self, *args: Any, **kwargs: Any) -> None: ...

class WriteFileTool(BaseTool):  # dynamic
    def __init__(self, *args: Any, **kwargs: Any) -> None: ...

class QuerySQLDataBaseTool(BaseTool):  # dynamic
    def __init__(self, *args: Any, **kwargs: Any) -> None: ...

class YouTubeSearchTool(BaseTool):  # dynamic
    def __init__(self, *args: Any, **kwargs: Any) -> None: ...
