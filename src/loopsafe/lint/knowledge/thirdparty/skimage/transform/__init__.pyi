"""scikit-image: transformations."""
# knowledge: scikit-image
from typing import Any

from loopsafe.marks import blocks

@blocks("cpu")
def resize(*args: Any, **kwargs: Any) -> Any: ...
@blocks("cpu")
def rotate(*args: Any, **kwargs: Any) -> Any: ...
@blocks("cpu")
def warp(*args: Any, **kwargs: Any) -> Any: ...
@blocks("cpu")
def rescale(*args: Any, **kwargs: Any) -> Any: ...
