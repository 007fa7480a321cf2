"""LangChain: Milvus."""
# knowledge: langchain-milvus
from typing import Any

from langchain_core.vectorstores import VectorStore

class Milvus(VectorStore):
    def __init__(self, *args: Any, **kwargs: Any) -> None: ...

class Zilliz(VectorStore):
    def __init__(self, *args: Any, **kwargs: Any) -> None: ...
