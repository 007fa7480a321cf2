"""python-digitalocean: Snapshot."""
# knowledge: python-digitalocean
from typing import Any

from digitalocean.baseapi import BaseAPI
from typing_extensions import Self

from loopsafe.marks import blocks

class Snapshot(BaseAPI):
    def __init__(self, *args: Any, **kwargs: Any) -> None: ...
    @blocks("network")
    @classmethod
    def get_object(cls, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("network")
    def load(self, *args: Any, **kwargs: Any) -> Self: ...
    @blocks("network")
    def destroy(self, *args: Any, **kwargs: Any) -> Any: ...
