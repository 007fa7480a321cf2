"""google-auth: credentials of a user; a token is refreshed over the network."""
# knowledge: google-auth
from typing import Any

from loopsafe.marks import blocks

class Credentials:
    def __init__(self, *args: Any, **kwargs: Any) -> None: ...
    @classmethod
    @blocks("file")
    def from_authorized_user_file(cls, *args: Any, **kwargs: Any) -> Credentials: ...
    @classmethod
    def from_authorized_user_info(cls, *args: Any, **kwargs: Any) -> Credentials: ...
    @blocks("network")
    def refresh(self, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("network")
    def before_request(self, *args: Any, **kwargs: Any) -> Any: ...
    def to_json(self, *args: Any, **kwargs: Any) -> Any: ...
    token: str
    valid: bool
    expired: bool
    refresh_token: str
