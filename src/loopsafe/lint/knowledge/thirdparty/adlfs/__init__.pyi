"""adlfs: object storage as a file system."""
# knowledge: adlfs
from typing import Any

from fsspec.spec import AbstractFileSystem

class AzureBlobFileSystem(AbstractFileSystem):
    def __init__(self, *args: Any, **kwargs: Any) -> None: ...
