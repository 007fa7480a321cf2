"""LlamaIndex: retrievers, where people import them from."""
# knowledge: llama-index-core
from typing import Any
from llama_index.core.base.base_retriever import BaseRetriever as BaseRetriever

class VectorIndexRetriever(BaseRetriever):
    def __init__(self, *args: Any, **kwargs: Any) -> None: ...
