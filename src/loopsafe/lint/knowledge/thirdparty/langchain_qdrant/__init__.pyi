"""LangChain: Qdrant."""
# knowledge: langchain-qdrant
from typing import Any

from langchain_core.vectorstores import VectorStore
from loopsafe.marks import blocks

class QdrantVectorStore(VectorStore):
    @blocks("network")
    def __init__(self, *args: Any, **kwargs: Any) -> None: ...
