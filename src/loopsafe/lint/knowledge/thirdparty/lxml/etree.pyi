"""lxml: XML trees."""
# knowledge: lxml
from typing import Any, IO, overload

from loopsafe.marks import blocks
from os import PathLike

@overload
@blocks("cpu")
def parse(source: IO[bytes], parser: Any = None, *, base_url: Any = None) -> Any: ...
@overload
@blocks("file")
def parse(source: str | PathLike[str], parser: Any = None, *, base_url: Any = None) -> Any: ...
@overload
@blocks("cpu")
def parse(source: Any, parser: Any = None, *, base_url: Any = None) -> Any: ...
@blocks("cpu")
def fromstring(text: Any, parser: Any = None, *, base_url: Any = None) -> Any: ...
@blocks("cpu")
def XML(text: Any, parser: Any = None, *, base_url: Any = None) -> Any: ...
@blocks("cpu")
def HTML(text: Any, parser: Any = None, *, base_url: Any = None) -> Any: ...
@blocks("cpu")
def tostring(element_or_tree: Any, *args: Any, **kwargs: Any) -> Any: ...
