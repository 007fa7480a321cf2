"""Sanic: the request."""
# knowledge: sanic
from typing import Any

class Request:
    app: Any
    ctx: Any
    args: Any
    form: Any
    files: Any
    json: Any
    body: bytes
    headers: Any
    cookies: Any
    method: str
    path: str
    url: str
    async def receive_body(self) -> None: ...
    async def respond(self, *args: Any, **kwargs: Any) -> Any: ...
