"""LangChain: Anthropic's models."""
# knowledge: langchain-anthropic
from typing import Any
from langchain_core.language_models import BaseChatModel

class ChatAnthropic(BaseChatModel):
    def __init__(self, **kwargs: Any) -> None: ...
