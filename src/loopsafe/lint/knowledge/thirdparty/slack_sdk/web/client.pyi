"""Slack: the sync web client; every API method is one request."""
# knowledge: slack-sdk
from typing import Any

from loopsafe.marks import blocks
from slack_sdk.web.slack_response import SlackResponse

class _ApiMethod:
    @blocks("network", instead="slack_sdk.web.async_client.AsyncWebClient")
    def __call__(self, *args: Any, **kwargs: Any) -> SlackResponse: ...

class WebClient:
    token: str | None
    base_url: str
    headers: dict[str, str]
    timeout: int
    retry_handlers: list[Any]
    def __init__(self, token: str | None = None, *args: Any, **kwargs: Any) -> None: ...
    def __getattr__(self, name: str) -> _ApiMethod: ...
