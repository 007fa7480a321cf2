"""Slack: incoming webhooks."""
# knowledge: slack-sdk
from typing import Any

from loopsafe.marks import blocks

class WebhookClient:
    def __init__(self, url: str, *args: Any, **kwargs: Any) -> None: ...
    @blocks("network", instead="slack_sdk.webhook.async_client.AsyncWebhookClient")
    def send(self, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("network", instead="slack_sdk.webhook.async_client.AsyncWebhookClient")
    def send_dict(self, *args: Any, **kwargs: Any) -> Any: ...
