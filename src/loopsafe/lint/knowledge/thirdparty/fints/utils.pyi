"""fints: utils."""
# knowledge: fints
from typing import Any

from loopsafe.marks import blocks

@blocks("cpu")
def compress_datablob(*args: Any, **kwargs: Any) -> Any: ...
@blocks("cpu")
def decompress_datablob(*args: Any, **kwargs: Any) -> Any: ...
@blocks("network")
def minimal_interactive_cli_bootstrap(*args: Any, **kwargs: Any) -> Any: ...
