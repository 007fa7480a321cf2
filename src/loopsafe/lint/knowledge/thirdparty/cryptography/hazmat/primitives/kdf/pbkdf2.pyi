"""cryptography: PBKDF2HMAC, slow on purpose."""
# knowledge: cryptography
from typing import Any

from loopsafe.marks import blocks

class PBKDF2HMAC:
    def __init__(self, algorithm: Any, length: int, salt: bytes, iterations: int, backend: Any = None) -> None: ...
    @blocks("cpu", duration="long")
    def derive(self, key_material: Any) -> bytes: ...
    @blocks("cpu", duration="long")
    def verify(self, key_material: bytes, expected_key: bytes) -> None: ...
