"""LangChain: local models; constructing one makes both of Ollama's clients, which load the certificate store."""
# knowledge: langchain-ollama
from typing import Any

from langchain_core.embeddings import Embeddings
from langchain_core.language_models import BaseChatModel, BaseLLM

from loopsafe.marks import blocks

# measured: the store is loaded each time, also for the address of this machine

class ChatOllama(BaseChatModel):
    @blocks("file")
    def __init__(self, **kwargs: Any) -> None: ...

class OllamaLLM(BaseLLM):
    @blocks("file")
    def __init__(self, **kwargs: Any) -> None: ...

class OllamaEmbeddings(Embeddings):
    @blocks("file")
    def __init__(self, **kwargs: Any) -> None: ...
