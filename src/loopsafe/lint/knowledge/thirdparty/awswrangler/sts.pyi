"""AWS SDK for pandas: who one is."""
# knowledge: awswrangler
from typing import Any

from loopsafe.marks import blocks

@blocks("network")
def get_account_id(*args: Any, **kwargs: Any) -> Any: ...
@blocks("network")
def get_current_identity_arn(*args: Any, **kwargs: Any) -> Any: ...
@blocks("network")
def get_current_identity_name(*args: Any, **kwargs: Any) -> Any: ...
