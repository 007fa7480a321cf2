"""botocore: asks until a state is reached."""
# knowledge: botocore
from typing import Any
from loopsafe.marks import blocks

class Waiter:
    @blocks("network", instead="aioboto3.Session")
    def wait(self, **kwargs: Any) -> None: ...
