"""spiderpy: test spiderapi."""
# knowledge: spiderpy
from typing import Any

from loopsafe.marks import blocks

@blocks("network")
def main(*args: Any, **kwargs: Any) -> Any: ...
