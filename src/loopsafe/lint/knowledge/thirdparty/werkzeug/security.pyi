"""Werkzeug: passwords."""
# knowledge: Werkzeug
from typing import Any

from loopsafe.marks import blocks

@blocks("cpu", duration="long")
def generate_password_hash(*args: Any, **kwargs: Any) -> Any: ...
@blocks("cpu", duration="long")
def check_password_hash(*args: Any, **kwargs: Any) -> Any: ...
def safe_join(*args: Any, **kwargs: Any) -> Any: ...
