"""aioboto3: sessions."""
# knowledge: aioboto3
from typing import Any
from aiobotocore.session import _Context

class Session:
    def __init__(self, *args: Any, **kwargs: Any) -> None: ...
    def client(self, service_name: str, *args: Any, **kwargs: Any) -> _Context: ...
    def resource(self, service_name: str, *args: Any, **kwargs: Any) -> Any: ...
    async def get_credentials(self) -> Any: ... # async: returns an awaitable
