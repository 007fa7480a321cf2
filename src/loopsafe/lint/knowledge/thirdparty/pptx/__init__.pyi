"""python-pptx: presentations in files."""
# knowledge: python-pptx
from typing import Any

from loopsafe.marks import blocks

class _Presentation:
    @blocks("file")
    def save(self, *args: Any, **kwargs: Any) -> Any: ...
    slides: Any
    slide_layouts: Any

@blocks("file")
def Presentation(*args: Any, **kwargs: Any) -> _Presentation: ...
