"""python-digitalocean: Size."""
# knowledge: python-digitalocean
from typing import Any

from digitalocean.baseapi import BaseAPI

class Size(BaseAPI):
    def __init__(self, *args: Any, **kwargs: Any) -> None: ...
