"""LangChain: retrievers."""
# knowledge: langchain-core
from typing import Any
from loopsafe.marks import blocks
from langchain_core.runnables import RunnableSerializable

class BaseRetriever(RunnableSerializable):
    @blocks("network", hook="_get_relevant_documents")
    def invoke(self, input: str, config: Any = None, **kwargs: Any) -> list[Any]: ...
    async def ainvoke(self, input: str, config: Any = None, **kwargs: Any) -> list[Any]: ...
    @blocks("network", hook="_get_relevant_documents")
    def get_relevant_documents(self, query: str, **kwargs: Any) -> list[Any]: ... # version: before 1.0
    async def aget_relevant_documents(self, query: str, **kwargs: Any) -> list[Any]: ... # version: before 1.0
