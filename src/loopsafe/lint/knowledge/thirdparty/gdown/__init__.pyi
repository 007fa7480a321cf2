"""gdown: files of Google Drive over HTTP."""
# knowledge: gdown
from typing import Any

from loopsafe.marks import blocks

@blocks("network", duration="long")
def download(*args: Any, **kwargs: Any) -> Any: ...
@blocks("network", duration="long")
def download_folder(*args: Any, **kwargs: Any) -> Any: ...
@blocks("network", duration="long")
def cached_download(*args: Any, **kwargs: Any) -> Any: ...
@blocks("file")
def extractall(*args: Any, **kwargs: Any) -> Any: ...
