"""Oracle's cloud: settings in a file."""
# knowledge: oci
from typing import Any

from loopsafe.marks import blocks

@blocks("file")
def from_file(file_location: str = ..., profile_name: str = ...) -> dict[str, Any]: ...
def validate_config(config: dict[str, Any], **kwargs: Any) -> None: ...
