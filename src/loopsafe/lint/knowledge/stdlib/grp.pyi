"""Groups: the answer may come from the network."""
from typing import Any

from loopsafe.marks import blocks

@blocks("metadata")
def getgrgid(id) -> struct_group: ...
@blocks("metadata")
def getgrnam(name) -> struct_group: ...
@blocks("metadata")
def getgrall() -> list[struct_group]: ...
class struct_group(tuple[Any]):
    gr_name: Any
    gr_passwd: Any
    gr_gid: Any
    gr_mem: Any
