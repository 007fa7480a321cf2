"""fastembed: embeddings computed here; a model is downloaded when it is not there."""
# knowledge: fastembed
from collections.abc import Iterator
from typing import Any, Self

from loopsafe.marks import blocks

class _Vectors:
    def __iter__(self) -> Self: ...
    @blocks("cpu")
    def __next__(self) -> Any: ...

class TextEmbedding:
    @blocks("network", duration="long")
    def __init__(self, *args: Any, **kwargs: Any) -> None: ...
    def embed(self, documents: Any, *args: Any, **kwargs: Any) -> _Vectors: ...
    def query_embed(self, query: Any, *args: Any, **kwargs: Any) -> _Vectors: ...
