"""trimesh: meshes."""
# knowledge: trimesh
from typing import Any

from loopsafe.marks import blocks

@blocks("file")
def load(*args: Any, **kwargs: Any) -> Any: ...
@blocks("file")
def load_mesh(*args: Any, **kwargs: Any) -> Any: ...
@blocks("file")
def load_path(*args: Any, **kwargs: Any) -> Any: ...
@blocks("file")
def load_scene(*args: Any, **kwargs: Any) -> Any: ...
