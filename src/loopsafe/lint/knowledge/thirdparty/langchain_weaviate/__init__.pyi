"""LangChain: Weaviate."""
# knowledge: langchain-weaviate
from typing import Any

from langchain_core.vectorstores import VectorStore

class WeaviateVectorStore(VectorStore):
    def __init__(self, *args: Any, **kwargs: Any) -> None: ...
