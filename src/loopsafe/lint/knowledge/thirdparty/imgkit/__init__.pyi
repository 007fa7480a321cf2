"""imgkit: images by running wkhtmltoimage."""
# knowledge: imgkit
from typing import Any

from loopsafe.marks import blocks

@blocks("subprocess")
def from_url(*args: Any, **kwargs: Any) -> Any: ...
@blocks("subprocess")
def from_file(*args: Any, **kwargs: Any) -> Any: ...
@blocks("subprocess")
def from_string(*args: Any, **kwargs: Any) -> Any: ...
