"""tomlkit: TOML that keeps its style."""
# knowledge: tomlkit
from io import BufferedRandom, BufferedWriter, FileIO, TextIOWrapper
from typing import Any

from loopsafe.marks import blocks, iterates

@iterates("fp")
def load(fp: Any, *args: Any, **kwargs: Any) -> Any: ...
@blocks("file", only_if={"fp": (FileIO, TextIOWrapper, BufferedWriter, BufferedRandom)})
def dump(data: Any, fp: Any, *args: Any, **kwargs: Any) -> Any: ...
