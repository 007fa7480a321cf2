"""argon2-cffi: the primitives."""
# knowledge: argon2-cffi
from typing import Any

from loopsafe.marks import blocks

@blocks("cpu", duration="long")
def hash_secret(*args: Any, **kwargs: Any) -> bytes: ...
@blocks("cpu", duration="long")
def hash_secret_raw(*args: Any, **kwargs: Any) -> bytes: ...
@blocks("cpu", duration="long")
def verify_secret(hash: bytes, secret: bytes, type: Any) -> bool: ...
