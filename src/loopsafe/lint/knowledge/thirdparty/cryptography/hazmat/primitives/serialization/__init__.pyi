"""cryptography: keys in files' formats."""
# knowledge: cryptography
from typing import Any

from loopsafe.marks import blocks

@blocks("cpu")
def load_pem_private_key(data: bytes, password: bytes | None, *args: Any, **kwargs: Any) -> Any: ...
@blocks("cpu")
def load_der_private_key(data: bytes, password: bytes | None, *args: Any, **kwargs: Any) -> Any: ...
def load_pem_public_key(data: bytes, backend: Any = None) -> Any: ...
