"""pydicom: data sets."""
# knowledge: pydicom
from typing import Any

from loopsafe.marks import blocks

class Dataset:
    def __init__(self, *args: Any, **kwargs: Any) -> None: ...
    @blocks("file")
    def save_as(self, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("cpu")
    def decompress(self, *args: Any, **kwargs: Any) -> Any: ...
    @property
    @blocks("cpu")
    def pixel_array(self) -> Any: ...

class FileDataset(Dataset): ...
