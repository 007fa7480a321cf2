"""LlamaIndex: query engines, where people import them from."""
# knowledge: llama-index-core
from typing import Any, Self
from llama_index.core.base.base_query_engine import BaseQueryEngine as BaseQueryEngine

class RetrieverQueryEngine(BaseQueryEngine):
    def __init__(self, *args: Any, **kwargs: Any) -> None: ...
    @classmethod
    def from_args(cls, *args: Any, **kwargs: Any) -> Self: ...
