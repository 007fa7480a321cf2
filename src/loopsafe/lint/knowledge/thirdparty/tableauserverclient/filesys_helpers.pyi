"""tableauserverclient: filesys helpers."""
# knowledge: tableauserverclient
from typing import Any

from loopsafe.marks import blocks

@blocks("metadata")
def make_download_path(*args: Any, **kwargs: Any) -> Any: ...
@blocks("file")
def get_file_type(*args: Any, **kwargs: Any) -> Any: ...
