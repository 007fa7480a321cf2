"""SendGrid: mail."""
# knowledge: sendgrid
from typing import Any

from loopsafe.marks import blocks

class SendGridAPIClient:
    client: Any
    def __init__(self, api_key: str | None = None, *args: Any, **kwargs: Any) -> None: ...
    @blocks("network")
    def send(self, *args: Any, **kwargs: Any) -> Any: ...
