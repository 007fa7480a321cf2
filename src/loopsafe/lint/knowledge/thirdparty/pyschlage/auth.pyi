"""pyschlage: auth."""
# knowledge: pyschlage
from typing import Any

from loopsafe.marks import blocks

class Auth:
    @blocks("file")
    def __init__(self, *args: Any, **kwargs: Any) -> None: ...
    def authenticate(self, *args: Any, **kwargs: Any) -> Any: ...
    @property
    def user_id(self) -> Any: ...
    @blocks("network")
    def request(self, *args: Any, **kwargs: Any) -> Any: ...
