"""pypjlink2: cliutils."""
# knowledge: pypjlink2
from typing import Any

from loopsafe.marks import blocks

@blocks("network")
def prompt_pass(*args: Any, **kwargs: Any) -> Any: ...
@blocks("metadata")
def make_command(*args: Any, **kwargs: Any) -> Any: ...
