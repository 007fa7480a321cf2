"""Postmark: mail."""
# knowledge: postmarker
from typing import Any

from loopsafe.marks import blocks

class _Emails:
    @blocks("network")
    def send(self, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("network")
    def send_batch(self, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("network")
    def send_with_template(self, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("network")
    def send_template_batch(self, *args: Any, **kwargs: Any) -> Any: ...

class PostmarkClient:
    emails: _Emails  # dynamic
    def __init__(self, *args: Any, **kwargs: Any) -> None: ...
    @blocks("network")
    def call(self, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("network")
    def spamcheck(self, *args: Any, **kwargs: Any) -> Any: ...

