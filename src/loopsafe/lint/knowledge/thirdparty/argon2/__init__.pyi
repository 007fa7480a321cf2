"""argon2-cffi: password hashing, slow on purpose."""

# knowledge: argon2-cffi
from typing import Any

from loopsafe.marks import blocks

class PasswordHasher:
    def __init__(self, *args: Any, **kwargs: Any) -> None: ...
    @blocks("cpu", duration="long")
    def hash(self, *args: Any, **kwargs: Any) -> str: ...
    @blocks("cpu", duration="long")
    def verify(self, *args: Any, **kwargs: Any) -> bool: ...
    def check_needs_rehash(self, hash: Any) -> bool: ...
