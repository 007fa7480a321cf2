"""dill: more objects as bytes than pickle."""
# knowledge: dill
from io import BufferedRandom, BufferedWriter, FileIO, TextIOWrapper
from typing import Any

from loopsafe.marks import blocks, iterates

@iterates("file")
def load(file: Any, *args: Any, **kwargs: Any) -> Any: ...
@blocks("file", only_if={"file": (FileIO, TextIOWrapper, BufferedWriter, BufferedRandom)})
def dump(obj: Any, file: Any, *args: Any, **kwargs: Any) -> Any: ...
