"""pydicom: reading."""
# knowledge: pydicom
from typing import Any

from loopsafe.marks import blocks
from pydicom.dataset import FileDataset

@blocks("file")
def dcmread(*args: Any, **kwargs: Any) -> FileDataset: ...
