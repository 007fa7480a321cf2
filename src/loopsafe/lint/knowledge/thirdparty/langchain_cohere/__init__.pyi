"""LangChain: Cohere's models."""
# knowledge: langchain-cohere
from typing import Any

from langchain_core.embeddings import Embeddings
from langchain_core.language_models import BaseChatModel

class ChatCohere(BaseChatModel):
    def __init__(self, *args: Any, **kwargs: Any) -> None: ...

class CohereEmbeddings(Embeddings):
    def __init__(self, *args: Any, **kwargs: Any) -> None: ...
