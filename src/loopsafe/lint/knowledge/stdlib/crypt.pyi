"""Hashes of passwords; until 3.12."""
from typing import Any

from loopsafe.marks import blocks

def mksalt(method=None, *, rounds=None) -> str: ...
@blocks("cpu")
def crypt(word, salt=None) -> str: ...
methods: list[Any]
METHOD_SHA512: Any
METHOD_SHA256: Any
METHOD_BLOWFISH: Any
METHOD_MD5: Any
METHOD_CRYPT: Any
