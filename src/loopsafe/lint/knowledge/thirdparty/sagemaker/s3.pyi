"""Files in the store."""
# knowledge: sagemaker
from typing import Any

from loopsafe.marks import blocks

class S3Uploader:
    @staticmethod
    @blocks("network")
    def upload(*args: Any, **kwargs: Any) -> Any: ...
    @staticmethod
    @blocks("network")
    def upload_string_as_file_body(*args: Any, **kwargs: Any) -> Any: ...
    @staticmethod
    @blocks("network")
    def upload_bytes(*args: Any, **kwargs: Any) -> Any: ...

class S3Downloader:
    @staticmethod
    @blocks("network")
    def download(*args: Any, **kwargs: Any) -> Any: ...
    @staticmethod
    @blocks("network")
    def read_file(*args: Any, **kwargs: Any) -> Any: ...
    @staticmethod
    @blocks("network")
    def read_bytes(*args: Any, **kwargs: Any) -> Any: ...
    @staticmethod
    @blocks("network")
    def list(*args: Any, **kwargs: Any) -> Any: ...
