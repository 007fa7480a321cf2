"""ruamel.yaml: documents from text, or from the path or file that is passed."""
# knowledge: ruamel.yaml
from io import BufferedRandom, BufferedWriter, FileIO, TextIOWrapper
from pathlib import Path
from typing import Any

from loopsafe.marks import blocks, iterates

class YAML:
    def __init__(self, *args: Any, **kwargs: Any) -> None: ...
    @blocks("file", only_if={"stream": Path})
    @iterates("stream")
    def load(self, stream: Any) -> Any: ...
    @blocks("file", only_if={"stream": Path})
    @iterates("stream")
    def load_all(self, stream: Any) -> Any: ...
    @blocks("file", only_if={"stream": (Path, FileIO, TextIOWrapper, BufferedWriter, BufferedRandom)})
    def dump(self, data: Any, stream: Any = None, *, transform: Any = None) -> Any: ...
