"""PyNaCl: passwords."""
# knowledge: PyNaCl
from typing import Any

from loopsafe.marks import blocks

@blocks("cpu", duration="long")
def str(*args: Any, **kwargs: Any) -> Any: ...
@blocks("cpu", duration="long")
def verify(*args: Any, **kwargs: Any) -> Any: ...
@blocks("cpu", duration="long")
def verify_scryptsalsa208sha256(*args: Any, **kwargs: Any) -> Any: ...
@blocks("cpu", duration="long")
def kdf_scryptsalsa208sha256(*args: Any, **kwargs: Any) -> Any: ...
