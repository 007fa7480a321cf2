"""LangChain: searches and databases that tools use."""
# knowledge: langchain-community
from typing import Any

from loopsafe.marks import blocks

class _Search:
    def __init__(self, *args: Any, **kwargs: Any) -> None: ...
    @blocks("network")
    def run(self, *args: Any, **kwargs: Any) -> Any: ...  # dynamic
    @blocks("network")
    def results(self, *args: Any, **kwargs: Any) -> Any: ...  # dynamic

class GoogleSearchAPIWrapper(_Search): ...  # dynamic
class WikipediaAPIWrapper(_Search): ...  # dynamic
class ArxivAPIWrapper(_Search): ...  # dynamic
class DuckDuckGoSearchAPIWrapper(_Search): ...  # dynamic
class BingSearchAPIWrapper(_Search): ...  # dynamic
class OpenWeatherMapAPIWrapper(_Search): ...  # dynamic

class SerpAPIWrapper(_Search):  # dynamic
    async def arun(self, query: str, **kwargs: Any) -> str: ...
    async def aresults(self, query: str) -> dict[str, Any]: ...

class GoogleSerperAPIWrapper(_Search):  # dynamic
    async def arun(self, query: str, **kwargs: Any) -> str: ...
    async def aresults(self, query: str, **kwargs: Any) -> dict[str, Any]: ...

class SQLDatabase:  # dynamic
    @blocks("database")
    def __init__(self, engine: Any, *args: Any, **kwargs: Any) -> None: ...
    @classmethod
    @blocks("database")
    def from_uri(cls, database_uri: Any, *args: Any, **kwargs: Any) -> SQLDatabase: ...
    @blocks("database")
    def run(self, command: Any, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("database")
    def run_no_throw(self, command: str, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("database")
    def get_table_info(self, *args: Any, **kwargs: Any) -> str: ...
    def get_usable_table_names(self) -> list[str]: ...
