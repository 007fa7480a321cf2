"""LangChain: MongoDB Atlas."""
# knowledge: langchain-mongodb
from typing import Any

from langchain_core.vectorstores import VectorStore

class MongoDBAtlasVectorSearch(VectorStore):
    def __init__(self, *args: Any, **kwargs: Any) -> None: ...
