"""LangChain: local models."""
# knowledge: langchain-ollama
from typing import Any
from langchain_core.embeddings import Embeddings
from langchain_core.language_models import BaseChatModel, BaseLLM

class ChatOllama(BaseChatModel):
    def __init__(self, **kwargs: Any) -> None: ...

class OllamaLLM(BaseLLM):
    def __init__(self, **kwargs: Any) -> None: ...

class OllamaEmbeddings(Embeddings):
    def __init__(self, **kwargs: Any) -> None: ...
