"""cryptography: Diffie-Hellman."""
# knowledge: cryptography
from typing import Any

from loopsafe.marks import blocks

@blocks("cpu", duration="long")
def generate_parameters(generator: int, key_size: int, backend: Any = None) -> Any: ...
