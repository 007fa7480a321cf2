"""Google Gen AI: the client; ``aio`` is its asynchronous half."""
# knowledge: google-genai
from typing import Any, Self
from loopsafe.marks import blocks
from google.genai.chats import Chats
from google.genai.files import Files
from google.genai.models import Models

class _Node:
    @blocks("network", instead="google.genai.Client().aio")
    def __call__(self, *args: Any, **kwargs: Any) -> Any: ...
    def __getattr__(self, name: str) -> _Node: ...

class _AsyncNode:
    async def __call__(self, *args: Any, **kwargs: Any) -> Any: ...
    def __getattr__(self, name: str) -> _AsyncNode: ...

class AsyncClient:
    models: _AsyncNode
    files: _AsyncNode
    caches: _AsyncNode
    batches: _AsyncNode
    tunings: _AsyncNode
    operations: _AsyncNode
    live: Any
    chats: Any
    async def aclose(self) -> None: ...

class Client:
    aio: AsyncClient
    models: Models
    chats: Chats
    files: Files
    caches: _Node
    batches: _Node
    tunings: _Node
    operations: _Node
    vertexai: bool
    # measured: 65 ms for three certificate stores
    @blocks("file")
    def __init__(self, **kwargs: Any) -> None: ...
    def close(self) -> None: ...
    def __enter__(self) -> Self: ...
    def __exit__(self, *args: Any) -> None: ...
