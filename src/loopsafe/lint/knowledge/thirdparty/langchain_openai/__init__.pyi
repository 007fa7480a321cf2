"""LangChain: OpenAI's models."""
# knowledge: langchain-openai
from typing import Any
from langchain_core.embeddings import Embeddings
from langchain_core.language_models import BaseChatModel, BaseLLM

class ChatOpenAI(BaseChatModel):
    def __init__(self, **kwargs: Any) -> None: ...

class AzureChatOpenAI(BaseChatModel):
    def __init__(self, **kwargs: Any) -> None: ...

class OpenAI(BaseLLM):
    def __init__(self, **kwargs: Any) -> None: ...

class AzureOpenAI(BaseLLM):
    def __init__(self, **kwargs: Any) -> None: ...

class OpenAIEmbeddings(Embeddings):
    def __init__(self, **kwargs: Any) -> None: ...

class AzureOpenAIEmbeddings(Embeddings):
    def __init__(self, **kwargs: Any) -> None: ...
