"""cryptography: Scrypt, slow on purpose."""
# knowledge: cryptography
from typing import Any

from loopsafe.marks import blocks

class Scrypt:
    def __init__(self, salt: bytes, length: int, n: int, r: int, p: int, backend: Any = None) -> None: ...
    @blocks("cpu", duration="long")
    def derive(self, key_material: Any) -> bytes: ...
    @blocks("cpu", duration="long")
    def verify(self, key_material: bytes, expected_key: bytes) -> None: ...
