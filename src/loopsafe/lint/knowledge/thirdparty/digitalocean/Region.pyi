"""python-digitalocean: Region."""
# knowledge: python-digitalocean
from typing import Any

from digitalocean.baseapi import BaseAPI

class Region(BaseAPI):
    def __init__(self, *args: Any, **kwargs: Any) -> None: ...
