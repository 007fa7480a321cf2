"""cryptography: Argon2id, slow on purpose."""
# knowledge: cryptography
from typing import Any

from loopsafe.marks import blocks

class Argon2id:
    def __init__(self, *args: Any, **kwargs: Any) -> None: ...
    @blocks("cpu", duration="long")
    def derive(self, key_material: Any) -> bytes: ...
    @blocks("cpu", duration="long")
    def verify(self, key_material: bytes, expected_key: bytes) -> None: ...
