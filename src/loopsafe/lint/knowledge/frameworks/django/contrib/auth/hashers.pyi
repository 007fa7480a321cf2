"""Django: password hashing, slow on purpose."""
# knowledge: django
from typing import Any

from loopsafe.marks import blocks

@blocks("cpu", instead="acheck_password")
def check_password(password: Any, encoded: str, setter: Any = None, preferred: str = "default") -> bool: ...
async def acheck_password(password: Any, encoded: str, setter: Any = None, preferred: str = "default") -> bool: ...
@blocks("cpu")
def make_password(password: Any, salt: Any = None, hasher: str = "default") -> str: ...
