"""PyJWT: tokens; a key client fetches the key set."""

# knowledge: PyJWT
from typing import Any

from jwt.jwks_client import PyJWKClient as PyJWKClient

def encode(payload: Any, key: Any, *args: Any, **kwargs: Any) -> str: ...
def decode(jwt: Any, key: Any = "", *args: Any, **kwargs: Any) -> dict[str, Any]: ...
def get_unverified_header(jwt: Any) -> dict[str, Any]: ...
