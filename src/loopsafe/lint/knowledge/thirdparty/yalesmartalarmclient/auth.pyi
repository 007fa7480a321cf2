"""yalesmartalarmclient: auth."""
# knowledge: yalesmartalarmclient
from typing import Any

from loopsafe.marks import blocks

class YaleAuth:
    @blocks("network")
    def __init__(self, *args: Any, **kwargs: Any) -> None: ...
    @blocks("network")
    def get_authenticated(self, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("network")
    def post_authenticated(self, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("network")
    def put_authenticated(self, *args: Any, **kwargs: Any) -> Any: ...
