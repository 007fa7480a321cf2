"""google-auth: requests with credentials."""
# knowledge: google-auth
from typing import Any

from loopsafe.marks import blocks
from requests import Session

class Request:
    def __init__(self, *args: Any, **kwargs: Any) -> None: ...
    @blocks("network")
    def __call__(self, *args: Any, **kwargs: Any) -> Any: ...

class AuthorizedSession(Session):
    def __init__(self, *args: Any, **kwargs: Any) -> None: ...
