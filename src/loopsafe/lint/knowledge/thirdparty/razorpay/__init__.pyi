"""Razorpay over HTTP."""
# knowledge: razorpay
from typing import Any

from loopsafe.marks import blocks

class _Resource:
    @blocks("network")
    def create(self, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("network")
    def fetch(self, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("network")
    def all(self, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("network")
    def edit(self, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("network")
    def capture(self, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("network")
    def refund(self, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("network")
    def cancel(self, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("network")
    def transfer(self, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("network")
    def fetch_all(self, *args: Any, **kwargs: Any) -> Any: ...

class Client:
    def __init__(self, *args: Any, **kwargs: Any) -> None: ...
    order: _Resource  # dynamic
    payment: _Resource  # dynamic
    refund: _Resource  # dynamic
    customer: _Resource  # dynamic
    subscription: _Resource  # dynamic
    plan: _Resource  # dynamic
    invoice: _Resource  # dynamic
    payment_link: _Resource  # dynamic
    utility: Any  # dynamic
