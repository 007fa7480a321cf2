"""LangChain: vector stores of others."""
# knowledge: langchain-community
from typing import Any

from langchain_core.vectorstores import VectorStore
from loopsafe.marks import blocks

class FAISS(VectorStore):
    @blocks("file")
    def save_local(self, *args: Any, **kwargs: Any) -> Any: ...
    @classmethod
    @blocks("file")
    def load_local(cls, *args: Any, **kwargs: Any) -> FAISS: ...

class Chroma(VectorStore): ...  # dynamic

class Qdrant(VectorStore): ...  # dynamic

class Pinecone(VectorStore): ...  # dynamic

class Milvus(VectorStore): ...  # dynamic

class Weaviate(VectorStore): ...  # dynamic

class PGVector(VectorStore): ...  # dynamic

class Redis(VectorStore): ...  # dynamic

class ElasticVectorSearch(VectorStore): ...  # dynamic

class LanceDB(VectorStore): ...  # dynamic

class SKLearnVectorStore(VectorStore): ...
