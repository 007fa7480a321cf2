"""upcloud-api: utils."""
# knowledge: upcloud-api
from typing import Any

from loopsafe.marks import blocks

@blocks("network")
def try_it_n_times(*args: Any, **kwargs: Any) -> Any: ...
