"""Resend: mail."""
# knowledge: resend
from typing import Any

from loopsafe.marks import blocks

api_key: str | None

class Emails:
    @classmethod
    @blocks("network")
    def send(cls, params: Any, options: Any = None) -> Any: ...
    @classmethod
    async def send_async(cls, params: Any, options: Any = None) -> Any: ...
    @classmethod
    @blocks("network")
    def get(cls, email_id: str) -> Any: ...
    @classmethod
    async def get_async(cls, email_id: str) -> Any: ...

class Batch:
    @classmethod
    @blocks("network")
    def send(cls, params: Any, options: Any = None) -> Any: ...
    @classmethod
    async def send_async(cls, params: Any, options: Any = None) -> Any: ...
