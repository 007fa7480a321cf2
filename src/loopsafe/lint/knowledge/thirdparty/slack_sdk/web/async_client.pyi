"""Slack: the web client on asyncio."""
# knowledge: slack-sdk
from typing import Any

class _ApiMethod:
    async def __call__(self, *args: Any, **kwargs: Any) -> Any: ...

class AsyncWebClient:
    token: str | None
    base_url: str
    headers: dict[str, str]
    def __init__(self, token: str | None = None, *args: Any, **kwargs: Any) -> None: ...
    def __getattr__(self, name: str) -> _ApiMethod: ...
