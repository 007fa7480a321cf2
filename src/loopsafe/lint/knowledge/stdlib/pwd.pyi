"""Users: the answer may come from the network."""
from typing import Any

from loopsafe.marks import blocks

@blocks("metadata")
def getpwuid(uidobj, /) -> struct_passwd: ...
@blocks("metadata")
def getpwnam(name, /) -> struct_passwd: ...
@blocks("metadata")
def getpwall() -> list[struct_passwd]: ...
class struct_passwd(tuple[Any]):
    pw_name: Any
    pw_passwd: Any
    pw_uid: Any
    pw_gid: Any
    pw_gecos: Any
    pw_dir: Any
    pw_shell: Any
