"""python-digitalocean: Account."""
# knowledge: python-digitalocean
from typing import Any

from digitalocean.baseapi import BaseAPI

from loopsafe.marks import blocks

class Account(BaseAPI):
    def __init__(self, *args: Any, **kwargs: Any) -> None: ...
    @blocks("network")
    @classmethod
    def get_object(cls, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("network")
    def load(self, *args: Any, **kwargs: Any) -> Any: ...
