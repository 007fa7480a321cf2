"""LangChain: chat models of the community."""
# knowledge: langchain-community
from typing import Any

from langchain_core.language_models import BaseChatModel

class ChatOllama(BaseChatModel):  # dynamic
    def __init__(self, *args: Any, **kwargs: Any) -> None: ...

class ChatOpenAI(BaseChatModel):  # dynamic
    def __init__(self, *args: Any, **kwargs: Any) -> None: ...

class AzureChatOpenAI(BaseChatModel):  # dynamic
    def __init__(self, *args: Any, **kwargs: Any) -> None: ...

class ChatAnthropic(BaseChatModel):  # dynamic
    def __init__(self, *args: Any, **kwargs: Any) -> None: ...

class ChatLiteLLM(BaseChatModel):  # dynamic
    def __init__(self, *args: Any, **kwargs: Any) -> None: ...

class ChatPerplexity(BaseChatModel):  # dynamic
    def __init__(self, *args: Any, **kwargs: Any) -> None: ...

class ChatZhipuAI(BaseChatModel):  # dynamic
    def __init__(self, *args: Any, **kwargs: Any) -> None: ...

class ChatTongyi(BaseChatModel):  # dynamic
    def __init__(self, *args: Any, **kwargs: Any) -> None: ...

class ChatCohere(BaseChatModel):  # dynamic
    def __init__(self, *args: Any, **kwargs: Any) -> None: ...

class ChatFireworks(BaseChatModel):  # dynamic
    def __init__(self, *args: Any, **kwargs: Any) -> None: ...

class ChatVertexAI(BaseChatModel):  # dynamic
    def __init__(self, *args: Any, **kwargs: Any) -> None: ...

class BedrockChat(BaseChatModel):  # dynamic
    def __init__(self, *args: Any, **kwargs: Any) -> None: ...

class QianfanChatEndpoint(BaseChatModel):  # dynamic
    def __init__(self, *args: Any, **kwargs: Any) -> None: ...

class ChatHuggingFace(BaseChatModel):  # dynamic
    def __init__(self, *args: Any, **kwargs: Any) -> None: ...

class ChatLlamaCpp(BaseChatModel):  # dynamic
    def __init__(self, *args: Any, **kwargs: Any) -> None: ...
