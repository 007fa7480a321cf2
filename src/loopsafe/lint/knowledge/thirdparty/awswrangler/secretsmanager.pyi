"""AWS SDK for pandas: secrets."""
# knowledge: awswrangler
from typing import Any

from loopsafe.marks import blocks

@blocks("network")
def get_secret(*args: Any, **kwargs: Any) -> Any: ...
@blocks("network")
def get_secret_json(*args: Any, **kwargs: Any) -> Any: ...
