"""Classes of fields."""
from typing import Any, TypeVar

from loopsafe.marks import calls, describes_field, makes_record, operates, passes_through

T = TypeVar("T")

@makes_record
@passes_through
def dataclass(cls=None, /, *, init=True, repr=True, eq=True, order=False, unsafe_hash=False, frozen=False, match_args=True, kw_only=False, slots=False, weakref_slot=False): ...
@describes_field
def field(*, default=..., default_factory=..., init=True, repr=True, hash=None, compare=True, metadata=None, kw_only=...) -> Any: ...
class Field:
    def __init__(self, default, default_factory, init, repr, hash, compare, metadata, kw_only) -> None: ...
    compare: Any
    default: Any
    default_factory: Any
    hash: Any
    init: Any
    kw_only: Any
    metadata: Any
    name: Any
    repr: Any
    type: Any
class FrozenInstanceError(AttributeError): ...
class InitVar:
    def __init__(self, type) -> None: ...
    type: Any
KW_ONLY: Any
MISSING: Any
def fields(class_or_instance) -> tuple[Field, ...]: ...
@calls("dict_factory")
@operates("__deepcopy__", "obj", deep=True)
def asdict(obj, *, dict_factory=...) -> dict[str, Any]: ...
@calls("tuple_factory")
@operates("__deepcopy__", "obj", deep=True)
def astuple(obj, *, tuple_factory=...) -> tuple[Any, ...]: ...
def make_dataclass(cls_name, fields, *, bases=(), namespace=None, init=True, repr=True, eq=True, order=False, unsafe_hash=False, frozen=False, match_args=True, kw_only=False, slots=False, weakref_slot=False, module=None) -> type: ...
def replace(obj, /, **changes):
    type(obj)(**changes)
    return obj
def is_dataclass(obj) -> bool: ...
