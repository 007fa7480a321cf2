"""redmail: mail over SMTP."""
# knowledge: redmail
from typing import Any

from loopsafe.marks import blocks

class EmailSender:
    def __init__(self, *args: Any, **kwargs: Any) -> None: ...
    @blocks("network")
    def send(self, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("network")
    def send_message(self, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("network")
    def connect(self, *args: Any, **kwargs: Any) -> Any: ...
