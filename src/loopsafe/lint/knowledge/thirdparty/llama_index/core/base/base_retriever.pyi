"""LlamaIndex: retrievers."""
# knowledge: llama-index-core
from typing import Any
from loopsafe.marks import blocks

class BaseRetriever:
    @blocks("network")
    def retrieve(self, str_or_query_bundle: Any) -> list[Any]: ...
    async def aretrieve(self, str_or_query_bundle: Any) -> list[Any]: ...
