"""Google Gen AI: chats."""
# knowledge: google-genai
from typing import Any
from loopsafe.marks import blocks
from google.genai.models import _Chunks

class Chat:
    @blocks("network", instead="google.genai.Client().aio")
    def send_message(self, message: Any, *args: Any) -> Any: ...
    def send_message_stream(self, message: Any, *args: Any) -> _Chunks: ...
    def get_history(self, curated: bool = False) -> list[Any]: ...

class Chats:
    def create(self, **kwargs: Any) -> Chat: ...
