"""LangChain: Groq's models; constructing one makes both of Groq's clients, which load the certificate store."""
# knowledge: langchain-groq
from typing import Any

from langchain_core.language_models import BaseChatModel

from loopsafe.marks import blocks, given

class ChatGroq(BaseChatModel):
    # measured: the store is loaded each time
    @blocks("file", never_if={"http_client": given, "http_async_client": given})
    def __init__(self, *, http_client: Any = None, http_async_client: Any = None, **kwargs: Any) -> None: ...
