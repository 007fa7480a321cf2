"""onkyo-eiscp: script."""
# knowledge: onkyo-eiscp
from typing import Any

from loopsafe.marks import blocks

@blocks("network")
def main(*args: Any, **kwargs: Any) -> Any: ...
@blocks("network")
def run(*args: Any, **kwargs: Any) -> Any: ...
