"""adb-shell: auth keygen."""
# knowledge: adb-shell
from typing import Any

from loopsafe.marks import blocks

@blocks("file")
def decode_pubkey_file(*args: Any, **kwargs: Any) -> Any: ...
@blocks("network")
def encode_pubkey(*args: Any, **kwargs: Any) -> Any: ...
@blocks("network")
def write_public_keyfile(*args: Any, **kwargs: Any) -> Any: ...
@blocks("network")
def keygen(*args: Any, **kwargs: Any) -> Any: ...
