"""Names of the interpreter's own types."""
from typing import Any, AsyncGenerator, Callable, Coroutine, Generator, Generic, Iterator, Mapping, Self, TypeVar

from loopsafe.marks import calls, passes_through

T = TypeVar("T")
S = TypeVar("S")
R = TypeVar("R")
K = TypeVar("K")
V = TypeVar("V")

class NoneType: ...
class EllipsisType: ...
class NotImplementedType: ...
class FunctionType:
    __name__: str
    __qualname__: str
    __module__: str
    __code__: CodeType
    __defaults__: Any
    __kwdefaults__: Any
    __annotations__: dict[str, Any]  # dynamic
    __globals__: dict[str, Any]
    __wrapped__: Any  # dynamic
LambdaType = FunctionType
class MethodType:
    __func__: Any
    __self__: Any
    def __init__(self, func: Any, obj: Any, /) -> None: ...
class BuiltinFunctionType:
    __name__: str
    __self__: Any
BuiltinMethodType = BuiltinFunctionType
class WrapperDescriptorType: ...
class MethodWrapperType: ...
class MethodDescriptorType: ...
class ClassMethodDescriptorType: ...
class GetSetDescriptorType: ...
class MemberDescriptorType: ...
class CapsuleType: ...  # 3.13+
class CodeType:
    co_name: str
    co_filename: str
    co_firstlineno: int
    co_flags: int
    co_varnames: tuple[str, ...]
    def replace(self, **kwargs: Any) -> CodeType: ...
class FrameType:
    f_back: FrameType | None
    f_code: CodeType
    f_globals: dict[str, Any]
    f_lineno: int
    f_locals: dict[str, Any]
    def clear(self) -> None: ...
class TracebackType:
    tb_frame: FrameType
    tb_lasti: int
    tb_lineno: int
    tb_next: TracebackType | None
class ModuleType:
    __name__: str
    __file__: str | None  # dynamic
    __path__: Any  # dynamic
    __spec__: Any  # dynamic
    __dict__: dict[str, Any]
    def __init__(self, name: str, doc: str | None = None) -> None: ...
class CellType:
    cell_contents: Any
class MappingProxyType(Mapping[K, V]):
    def __init__(self, mapping: Mapping[K, V]) -> None:
        self.mapping = mapping
    def __getitem__(self, key) -> V:
        return self.mapping[key]
    def get(self, key, default=None):
        return self.mapping[key]
    def copy(self) -> Any: ...
class SimpleNamespace:
    def __init__(self, mapping_or_iterable: Any = (), /, **kwargs: Any) -> None:
        self._names = kwargs
    def __getattr__(self, name):
        return self._names[name]
class GenericAlias:
    __origin__: Any
    __args__: tuple[Any, ...]
class UnionType:
    __args__: tuple[Any, ...]
class DynamicClassAttribute(property): ...
class GeneratorType(Generator[T, S, R]): ...
class CoroutineType(Coroutine[T, S, R]): ...
class AsyncGeneratorType(AsyncGenerator[T, S]): ...
@calls("exec_body")
def new_class(name: str, bases: Any = (), kwds: Any = None, exec_body: Any = None) -> type: ...
def prepare_class(name: str, bases: Any = (), kwds: Any = None) -> Any: ...
def resolve_bases(bases: Any) -> Any: ...
def get_original_bases(cls: type, /) -> Any: ...  # 3.12+
@passes_through
def coroutine(func: T) -> T: ...
