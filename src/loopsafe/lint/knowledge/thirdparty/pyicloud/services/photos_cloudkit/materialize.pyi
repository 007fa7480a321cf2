"""pyicloud: services photos cloudkit materialize."""
# knowledge: pyicloud
from typing import Any

from loopsafe.marks import blocks

@blocks("file")
def set_exif_datetime_if_missing(*args: Any, **kwargs: Any) -> Any: ...
@blocks("file")
def write_xmp_sidecar(*args: Any, **kwargs: Any) -> Any: ...
@blocks("cpu")
def build_xmp_metadata(*args: Any, **kwargs: Any) -> Any: ...
