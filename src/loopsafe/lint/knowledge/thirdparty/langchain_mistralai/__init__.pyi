"""LangChain: Mistral's models."""
# knowledge: langchain-mistralai
from typing import Any
from langchain_core.embeddings import Embeddings
from langchain_core.language_models import BaseChatModel

class ChatMistralAI(BaseChatModel):
    def __init__(self, **kwargs: Any) -> None: ...

class MistralAIEmbeddings(Embeddings):
    def __init__(self, **kwargs: Any) -> None: ...
