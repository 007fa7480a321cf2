"""Enumerations."""
from typing import Any, Iterator, Self
import types

from loopsafe.marks import passes_through

class Enum:
    name: str  # dynamic
    value: Any  # dynamic
    def __init__(self, *args: Any, **kwds) -> None: ...
class IntEnum(int, ReprEnum): ...
class Flag(Enum):
    def __iter__(self) -> Iterator[Any]: ...
class IntFlag(int, ReprEnum, Flag): ...
class auto:
    def __init__(self, value=...) -> None: ...
@passes_through
def unique(enumeration) -> Any: ...
class EnumType(type):  # 3.11+
    def __call__(self, value, names=..., *values, module=None, qualname=None, type=None, start=1, boundary=None): ...
    def __getitem__(self, name): ...
    def __iter__(self) -> Self: ...
class StrEnum(str, ReprEnum): ...  # 3.11+
class ReprEnum(Enum): ...  # 3.11+
class property(types.DynamicClassAttribute): ...  # 3.11+
class verify:  # 3.11+
    def __init__(self, *checks) -> None: ...
    def __call__(self, enumeration): ...
class member:  # 3.11+
    def __init__(self, value) -> None: ...
class nonmember:  # 3.11+
    def __init__(self, value) -> None: ...
class FlagBoundary(StrEnum): ...  # 3.11+
STRICT: Any  # 3.11+
CONFORM: Any  # 3.11+
EJECT: Any  # 3.11+
KEEP: Any  # 3.11+
@passes_through
def global_enum(cls, update_str=False): ...  # 3.11+
class EnumCheck(StrEnum): ...  # 3.11+
CONTINUOUS: Any  # 3.11+
NAMED_FLAGS: Any  # 3.11+
UNIQUE: Any  # 3.11+
def show_flag_values(value): ...  # 3.11+
class EnumDict(dict):  # 3.13+
    def update(self, members, **more_members): ...
EnumMeta = EnumType
