"""valkey: the client of the Valkey server, grown from redis."""
# knowledge: valkey
from typing import Any
from valkey.client import Valkey as Valkey
from valkey.client import StrictValkey as StrictValkey

def from_url(url: str, **kwargs: Any) -> Valkey: ...
