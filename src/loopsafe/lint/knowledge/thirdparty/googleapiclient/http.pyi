"""Google APIs: requests."""
# knowledge: google-api-python-client
from typing import Any
from loopsafe.marks import blocks

class HttpRequest:
    @blocks("network")
    def execute(self, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("network")
    def next_chunk(self, *args: Any, **kwargs: Any) -> Any: ...

class BatchHttpRequest:
    def add(self, *args: Any, **kwargs: Any) -> None: ...
    @blocks("network")
    def execute(self, http: Any = None) -> None: ...

class MediaIoBaseDownload:
    def __init__(self, *args: Any, **kwargs: Any) -> None: ...
    @blocks("network")
    def next_chunk(self, num_retries: int = 0) -> Any: ...

class MediaFileUpload:
    @blocks("file")
    def __init__(self, filename: str, *args: Any, **kwargs: Any) -> None: ...
