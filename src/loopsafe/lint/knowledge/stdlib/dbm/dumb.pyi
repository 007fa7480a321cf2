"""The portable database of keys and values."""
from dbm import _Database as _Base

from loopsafe.marks import blocks

class error(OSError): ...
class _Database(_Base):
    @blocks("file")
    def sync(self) -> None: ...
@blocks("file")
def open(file, flag="r", mode=0o666) -> _Database: ...
