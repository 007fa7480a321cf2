"""rasterio: rasters in files."""
# knowledge: rasterio
from typing import Any

from loopsafe.marks import blocks
from typing_extensions import Self

class _Raster:
    @blocks("file")
    def read(self, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("file")
    def write(self, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("file")
    def close(self, *args: Any, **kwargs: Any) -> Any: ...
    def __enter__(self, *args: Any, **kwargs: Any) -> Self: ...
    @blocks("file")
    def __exit__(self, *args: Any, **kwargs: Any) -> Any: ...
    meta: Any
    crs: Any

@blocks("file")
def open(*args: Any, **kwargs: Any) -> _Raster: ...
