"""TensorFlow: models in folders."""
# knowledge: tensorflow
from typing import Any

from loopsafe.marks import blocks

@blocks("file")
def load(*args: Any, **kwargs: Any) -> Any: ...
@blocks("file")
def save(*args: Any, **kwargs: Any) -> Any: ...
