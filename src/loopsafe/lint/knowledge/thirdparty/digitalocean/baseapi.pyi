"""python-digitalocean: baseapi."""
# knowledge: python-digitalocean
from typing import Any

from loopsafe.marks import blocks

class BaseAPI:
    def __init__(self, *args: Any, **kwargs: Any) -> None: ...
    def get_timeout(self, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("network")
    def get_data(self, *args: Any, **kwargs: Any) -> Any: ...
