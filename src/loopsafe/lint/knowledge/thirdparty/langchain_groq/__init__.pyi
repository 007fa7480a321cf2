"""LangChain: Groq's models."""
# knowledge: langchain-groq
from typing import Any
from langchain_core.language_models import BaseChatModel

class ChatGroq(BaseChatModel):
    def __init__(self, **kwargs: Any) -> None: ...
