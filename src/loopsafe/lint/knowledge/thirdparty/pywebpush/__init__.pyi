"""pywebpush: web push over HTTP."""
# knowledge: pywebpush
from typing import Any

from loopsafe.marks import blocks

class WebPusher:
    def __init__(self, *args: Any, **kwargs: Any) -> None: ...
    @blocks("network")
    def send(self, *args: Any, **kwargs: Any) -> Any: ...
    async def send_async(self, *args: Any, **kwargs: Any) -> Any: ...

@blocks("network")
def webpush(*args: Any, **kwargs: Any) -> Any: ...
