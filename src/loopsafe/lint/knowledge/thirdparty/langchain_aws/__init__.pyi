"""LangChain: Bedrock's models."""
# knowledge: langchain-aws
from typing import Any

from langchain_core.embeddings import Embeddings
from langchain_core.language_models import BaseChatModel, BaseLLM
from langchain_core.retrievers import BaseRetriever

class ChatBedrock(BaseChatModel):
    def __init__(self, *args: Any, **kwargs: Any) -> None: ...

class ChatBedrockConverse(BaseChatModel):
    def __init__(self, *args: Any, **kwargs: Any) -> None: ...

class BedrockLLM(BaseLLM):
    def __init__(self, *args: Any, **kwargs: Any) -> None: ...

class BedrockEmbeddings(Embeddings):
    def __init__(self, *args: Any, **kwargs: Any) -> None: ...

class AmazonKnowledgeBasesRetriever(BaseRetriever):
    def __init__(self, *args: Any, **kwargs: Any) -> None: ...
