"""ujson: JSON; load() reads its file to the end."""
# knowledge: ujson
from io import BufferedRandom, BufferedWriter, FileIO, TextIOWrapper
from typing import Any

from loopsafe.marks import blocks, iterates

@iterates("fp")
def load(fp: Any, *args: Any, **kwargs: Any) -> Any: ...
@blocks("file", only_if={"fp": (FileIO, TextIOWrapper, BufferedWriter, BufferedRandom)})
def dump(obj: Any, fp: Any, *args: Any, **kwargs: Any) -> Any: ...
def dumps(obj: Any, *args: Any, **kwargs: Any) -> str: ...
def loads(s: str | bytes, *args: Any, **kwargs: Any) -> Any: ...
encode = dumps
decode = loads
