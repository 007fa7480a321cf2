"""Shadow passwords; until 3.12."""
from typing import Any

from loopsafe.marks import blocks

@blocks("metadata")
def getspnam(arg, /) -> struct_spwd: ...
@blocks("metadata")
def getspall() -> list[struct_spwd]: ...
class struct_spwd(tuple[Any]):
    sp_namp: Any
    sp_pwdp: Any
    sp_lstchg: Any
    sp_min: Any
    sp_max: Any
    sp_warn: Any
    sp_inact: Any
    sp_expire: Any
    sp_flag: Any
    sp_nam: Any
    sp_pwd: Any
