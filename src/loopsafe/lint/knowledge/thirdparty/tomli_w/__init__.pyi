"""tomli-w: writes TOML."""
# knowledge: tomli_w
from io import BufferedRandom, BufferedWriter, FileIO, TextIOWrapper
from typing import Any

from loopsafe.marks import blocks

@blocks("file", only_if={"fp": (FileIO, TextIOWrapper, BufferedWriter, BufferedRandom)})
def dump(obj: Any, fp: Any, /, *, multiline_strings: bool = False, indent: int = 4) -> None: ...
def dumps(obj: Any, /, *, multiline_strings: bool = False, indent: int = 4) -> str: ...
