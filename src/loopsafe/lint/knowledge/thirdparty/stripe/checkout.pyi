"""Stripe: checkout sessions."""
# knowledge: stripe
from typing import Any

from loopsafe.marks import blocks
from stripe import _Resource

class Session(_Resource):
    @classmethod
    @blocks("network")
    def expire(cls, *args: Any, **kwargs: Any) -> Any: ...
    @classmethod
    async def expire_async(cls, *args: Any, **kwargs: Any) -> Any: ...
    @classmethod
    @blocks("network")
    def list_line_items(cls, *args: Any, **kwargs: Any) -> Any: ...
    @classmethod
    async def list_line_items_async(cls, *args: Any, **kwargs: Any) -> Any: ...
