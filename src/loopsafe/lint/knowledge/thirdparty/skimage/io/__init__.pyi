"""scikit-image: images in files."""
# knowledge: scikit-image
from typing import Any

from loopsafe.marks import blocks

@blocks("file")
def imread(*args: Any, **kwargs: Any) -> Any: ...
@blocks("file")
def imsave(*args: Any, **kwargs: Any) -> Any: ...
@blocks("file")
def imread_collection(*args: Any, **kwargs: Any) -> Any: ...
