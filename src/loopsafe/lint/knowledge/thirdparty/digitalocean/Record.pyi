"""python-digitalocean: Record."""
# knowledge: python-digitalocean
from typing import Any

from digitalocean.baseapi import BaseAPI

from loopsafe.marks import blocks

class Record(BaseAPI):
    def __init__(self, *args: Any, **kwargs: Any) -> None: ...
    @blocks("network")
    @classmethod
    def get_object(cls, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("network")
    def create(self, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("network")
    def destroy(self, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("network")
    def save(self, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("network")
    def load(self, *args: Any, **kwargs: Any) -> Any: ...
