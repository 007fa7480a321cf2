"""LangChain: Redis."""
# knowledge: langchain-redis
from typing import Any

from langchain_core.vectorstores import VectorStore

class RedisVectorStore(VectorStore):
    def __init__(self, *args: Any, **kwargs: Any) -> None: ...
