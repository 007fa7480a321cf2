"""LangChain: retrievers over other retrievers."""
# knowledge: langchain
from typing import Any

from langchain_core.retrievers import BaseRetriever

class ContextualCompressionRetriever(BaseRetriever):  # version: until 0.x
    def __init__(self, *args: Any, **kwargs: Any) -> None: ...

class MultiQueryRetriever(BaseRetriever):  # version: until 0.x
    def __init__(self, *args: Any, **kwargs: Any) -> None: ...

class EnsembleRetriever(BaseRetriever):  # version: until 0.x
    def __init__(self, *args: Any, **kwargs: Any) -> None: ...

class ParentDocumentRetriever(BaseRetriever):  # version: until 0.x
    def __init__(self, *args: Any, **kwargs: Any) -> None: ...

class MultiVectorRetriever(BaseRetriever):  # version: until 0.x
    def __init__(self, *args: Any, **kwargs: Any) -> None: ...

class SelfQueryRetriever(BaseRetriever):  # version: until 0.x
    def __init__(self, *args: Any, **kwargs: Any) -> None: ...

class MergerRetriever(BaseRetriever):  # version: until 0.x
    def __init__(self, *args: Any, **kwargs: Any) -> None: ...
