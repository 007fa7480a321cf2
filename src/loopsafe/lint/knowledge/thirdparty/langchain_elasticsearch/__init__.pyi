"""LangChain: Elasticsearch."""
# knowledge: langchain-elasticsearch
from typing import Any

from langchain_core.embeddings import Embeddings
from langchain_core.retrievers import BaseRetriever
from langchain_core.vectorstores import VectorStore

class ElasticsearchStore(VectorStore):
    def __init__(self, *args: Any, **kwargs: Any) -> None: ...

class ElasticsearchRetriever(BaseRetriever):
    def __init__(self, *args: Any, **kwargs: Any) -> None: ...

class ElasticsearchEmbeddings(Embeddings):
    def __init__(self, *args: Any, **kwargs: Any) -> None: ...
