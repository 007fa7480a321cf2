"""LangChain: Google's models."""
# knowledge: langchain-google-genai
from typing import Any

from langchain_core.embeddings import Embeddings
from langchain_core.language_models import BaseChatModel, BaseLLM

class ChatGoogleGenerativeAI(BaseChatModel):
    def __init__(self, *args: Any, **kwargs: Any) -> None: ...

class GoogleGenerativeAI(BaseLLM):
    def __init__(self, *args: Any, **kwargs: Any) -> None: ...

class GoogleGenerativeAIEmbeddings(Embeddings):
    def __init__(self, *args: Any, **kwargs: Any) -> None: ...
