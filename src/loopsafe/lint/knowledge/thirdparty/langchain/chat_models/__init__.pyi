"""LangChain: a chat model by its name."""
# knowledge: langchain
from typing import Any
from langchain_core.language_models import BaseChatModel

def init_chat_model(model: str | None = None, **kwargs: Any) -> BaseChatModel: ...
