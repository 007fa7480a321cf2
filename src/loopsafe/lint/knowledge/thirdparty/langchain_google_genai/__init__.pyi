"""LangChain: Google's models; constructing a chat model or embeddings makes Google's client, which loads certificates."""
# knowledge: langchain-google-genai
from typing import Any

from langchain_core.embeddings import Embeddings
from langchain_core.language_models import BaseChatModel, BaseLLM

from loopsafe.marks import blocks

class ChatGoogleGenerativeAI(BaseChatModel):
    @blocks("file")  # measured: each time
    def __init__(self, *args: Any, **kwargs: Any) -> None: ...

class GoogleGenerativeAI(BaseLLM):
    def __init__(self, *args: Any, **kwargs: Any) -> None: ...

class GoogleGenerativeAIEmbeddings(Embeddings):
    @blocks("file")  # measured: each time
    def __init__(self, *args: Any, **kwargs: Any) -> None: ...
