"""pySerial: the machine's serial ports, found in the file system."""
# knowledge: pyserial
from collections.abc import Iterator
from typing import Any

from loopsafe.marks import blocks

@blocks("file", duration="brief")
def comports(include_links: bool = False) -> list[Any]: ...
@blocks("file", duration="brief")
def grep(regexp: str, include_links: bool = False) -> Iterator[Any]: ...
