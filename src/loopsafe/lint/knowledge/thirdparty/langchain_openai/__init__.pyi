"""LangChain: OpenAI's models; constructing one makes both of OpenAI's clients, which load the certificate store."""
# knowledge: langchain-openai
from typing import Any

from langchain_core.embeddings import Embeddings
from langchain_core.language_models import BaseChatModel, BaseLLM

from loopsafe.marks import blocks, given

class ChatOpenAI(BaseChatModel):
    # measured (1.7): the connections of one address are kept for all models
    @blocks("file", cached="always", never_if={"http_client": given, "http_async_client": given})
    def __init__(self, *, http_client: Any = None, http_async_client: Any = None, **kwargs: Any) -> None: ...

class _Made:
    # measured (1.7): the store is loaded each time
    @blocks("file", never_if={"http_client": given, "http_async_client": given})
    def __init__(self, *, http_client: Any = None, http_async_client: Any = None, **kwargs: Any) -> None: ...

class AzureChatOpenAI(_Made, BaseChatModel): ...

class OpenAI(_Made, BaseLLM): ...

class AzureOpenAI(_Made, BaseLLM): ...

class OpenAIEmbeddings(_Made, Embeddings): ...

class AzureOpenAIEmbeddings(_Made, Embeddings): ...
