"""python-digitalocean: Metadata."""
# knowledge: python-digitalocean
from typing import Any

from digitalocean.baseapi import BaseAPI
from typing_extensions import Self

from loopsafe.marks import blocks

class Metadata(BaseAPI):
    def __init__(self, *args: Any, **kwargs: Any) -> None: ...
    @blocks("network")
    def get_data(self, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("network")
    def load(self, *args: Any, **kwargs: Any) -> Self: ...
