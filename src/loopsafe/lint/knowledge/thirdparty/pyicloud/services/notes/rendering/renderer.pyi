"""pyicloud: services notes rendering renderer."""
# knowledge: pyicloud
from typing import Any

from loopsafe.marks import blocks

@blocks("cpu")
def render_note_fragment(*args: Any, **kwargs: Any) -> Any: ...
