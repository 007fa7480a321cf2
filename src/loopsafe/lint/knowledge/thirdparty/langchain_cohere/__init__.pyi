"""LangChain: Cohere's models; constructing one makes Cohere's clients, which load the certificate store."""
# knowledge: langchain-cohere
from typing import Any

from langchain_core.embeddings import Embeddings
from langchain_core.language_models import BaseChatModel

from loopsafe.marks import blocks

# measured: the store is loaded each time

class ChatCohere(BaseChatModel):
    @blocks("file")
    def __init__(self, *args: Any, **kwargs: Any) -> None: ...

class CohereEmbeddings(Embeddings):
    @blocks("file")
    def __init__(self, *args: Any, **kwargs: Any) -> None: ...

class CohereRerank:
    @blocks("file")
    def __init__(self, *args: Any, **kwargs: Any) -> None: ...
    @blocks("network")
    def rerank(self, *args: Any, **kwargs: Any) -> Any: ...
