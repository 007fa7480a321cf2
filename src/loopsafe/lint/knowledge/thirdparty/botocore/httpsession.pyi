"""botocore: the session under its clients."""
# knowledge: botocore
from typing import Any

from loopsafe.marks import blocks
from urllib3.util.ssl_ import create_urllib3_context as create_urllib3_context

class URLLib3Session:
    @blocks("network")
    def send(self, request: Any) -> Any: ...
    def close(self) -> None: ...
