"""gcsfs: object storage as a file system."""
# knowledge: gcsfs
from typing import Any

from fsspec.spec import AbstractFileSystem

class GCSFileSystem(AbstractFileSystem):
    def __init__(self, *args: Any, **kwargs: Any) -> None: ...
