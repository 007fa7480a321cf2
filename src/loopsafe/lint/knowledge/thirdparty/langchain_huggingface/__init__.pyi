"""LangChain: models of Hugging Face."""
# knowledge: langchain-huggingface
from typing import Any

from langchain_core.embeddings import Embeddings
from langchain_core.language_models import BaseChatModel, BaseLLM

class ChatHuggingFace(BaseChatModel):
    def __init__(self, *args: Any, **kwargs: Any) -> None: ...

class HuggingFacePipeline(BaseLLM):
    def __init__(self, *args: Any, **kwargs: Any) -> None: ...

class HuggingFaceEndpoint(BaseLLM):
    def __init__(self, *args: Any, **kwargs: Any) -> None: ...

class HuggingFaceEmbeddings(Embeddings):
    def __init__(self, *args: Any, **kwargs: Any) -> None: ...

class HuggingFaceEndpointEmbeddings(Embeddings):
    def __init__(self, *args: Any, **kwargs: Any) -> None: ...
