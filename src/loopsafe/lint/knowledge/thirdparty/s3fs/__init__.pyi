"""s3fs: object storage as a file system."""
# knowledge: s3fs
from typing import Any

from fsspec.spec import AbstractFileSystem

class S3FileSystem(AbstractFileSystem):
    def __init__(self, *args: Any, **kwargs: Any) -> None: ...
