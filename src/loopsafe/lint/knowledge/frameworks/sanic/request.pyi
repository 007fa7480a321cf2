"""Sanic: the request."""
# knowledge: sanic
from typing import Any

from . import Sanic

class _Context: ...  # takes any attribute

class Request:
    app: Sanic
    ctx: _Context
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
