"""LangChain: Bedrock's models; constructing one makes clients of botocore, which read their descriptions."""
# knowledge: langchain-aws
from typing import Any

from langchain_core.embeddings import Embeddings
from langchain_core.language_models import BaseChatModel, BaseLLM
from langchain_core.retrievers import BaseRetriever

from loopsafe.marks import blocks, given

# measured (1.9): a tenth of a second and more, each time

class ChatBedrock(BaseChatModel):
    @blocks("file", never_if={"client": given})
    def __init__(self, *args: Any, client: Any = None, **kwargs: Any) -> None: ...

class ChatBedrockConverse(BaseChatModel):
    @blocks("file", never_if={"client": given})
    def __init__(self, *args: Any, client: Any = None, **kwargs: Any) -> None: ...

class BedrockLLM(BaseLLM):
    def __init__(self, *args: Any, **kwargs: Any) -> None: ...

class BedrockEmbeddings(Embeddings):
    @blocks("file", never_if={"client": given})
    def __init__(self, *args: Any, client: Any = None, **kwargs: Any) -> None: ...

class AmazonKnowledgeBasesRetriever(BaseRetriever):
    def __init__(self, *args: Any, **kwargs: Any) -> None: ...
