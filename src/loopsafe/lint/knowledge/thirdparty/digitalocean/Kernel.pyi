"""python-digitalocean: Kernel."""
# knowledge: python-digitalocean
from typing import Any

from digitalocean.baseapi import BaseAPI

class Kernel(BaseAPI):
    def __init__(self, *args: Any, **kwargs: Any) -> None: ...
