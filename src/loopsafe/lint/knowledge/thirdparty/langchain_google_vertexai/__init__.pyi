"""LangChain: Vertex AI's models."""
# knowledge: langchain-google-vertexai
from typing import Any

from langchain_core.embeddings import Embeddings
from langchain_core.language_models import BaseChatModel, BaseLLM

class ChatVertexAI(BaseChatModel):
    def __init__(self, *args: Any, **kwargs: Any) -> None: ...

class VertexAI(BaseLLM):
    def __init__(self, *args: Any, **kwargs: Any) -> None: ...

class VertexAIEmbeddings(Embeddings):
    def __init__(self, *args: Any, **kwargs: Any) -> None: ...
