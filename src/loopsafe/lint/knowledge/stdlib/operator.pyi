"""Operators as functions."""
from typing import Any, Callable, TypeVar

from loopsafe.marks import calls, iterates, operates

T = TypeVar("T")

def abs(a, /) -> Any: ...
def add(a, b, /):
    return a + b
def and_(a, b, /):
    return a & b
class attrgetter:
    def __init__(self, attr, /, *attrs) -> None:
        self.attr = attr
        self.attrs = attrs
    def __call__(self, obj, /):
        for attr in self.attrs:
            getattr(obj, attr)
        return getattr(obj, self.attr)
def concat(a, b, /):
    return a + b
@operates("__contains__", "a")
def contains(a, b, /) -> bool: ...
@iterates("a")
def countOf(a, b, /) -> int: ...
@operates("__delitem__", "a")
def delitem(a, b, /) -> None: ...
@operates("__eq__", "a")
def eq(a, b, /) -> bool: ...
def floordiv(a, b, /):
    return a // b
@operates("__ge__", "a")
def ge(a, b, /) -> bool: ...
def getitem(a, b, /):
    return a[b]
@operates("__gt__", "a")
def gt(a, b, /) -> bool: ...
def iadd(a, b, /):
    a += b
    return a
def iand(a, b, /):
    a &= b
    return a
def iconcat(a, b, /):
    a += b
    return a
def ifloordiv(a, b, /):
    a //= b
    return a
def ilshift(a, b, /):
    a <<= b
    return a
def imatmul(a, b, /):
    a @= b
    return a
def imod(a, b, /):
    a %= b
    return a
def imul(a, b, /):
    a *= b
    return a
@operates("__index__", "a")
def index(a, /) -> int: ...
@iterates("a")
def indexOf(a, b, /) -> int: ...
def inv(a, /) -> Any: ...
def invert(a, /) -> Any: ...
def ior(a, b, /):
    a |= b
    return a
def ipow(a, b, /):
    a **= b
    return a
def irshift(a, b, /):
    a >>= b
    return a
def is_(a, b, /) -> bool: ...
def is_not(a, b, /) -> bool: ...
def isub(a, b, /):
    a -= b
    return a
class itemgetter:
    def __init__(self, item, /, *items) -> None:
        self.item = item
    def __call__(self, obj, /):
        return obj[self.item]
def itruediv(a, b, /):
    a /= b
    return a
def ixor(a, b, /):
    a ^= b
    return a
@operates("__le__", "a")
def le(a, b, /) -> bool: ...
def length_hint(obj, default=0, /) -> int: ...
def lshift(a, b, /):
    return a << b
@operates("__lt__", "a")
def lt(a, b, /) -> bool: ...
def matmul(a, b, /):
    return a @ b
class methodcaller:
    def __init__(self, name, /, *args: Any, **kwargs: Any) -> None:
        self.name = name
        self.args = args
        self.kwargs = kwargs
    def __call__(self, obj, /):
        return getattr(obj, self.name)(*self.args, **self.kwargs)
def mod(a, b, /):
    return a % b
def mul(a, b, /):
    return a * b
@operates("__ne__", "a")
def ne(a, b, /) -> bool: ...
@operates("__neg__", "a")
def neg(a, /) -> Any: ...
@operates("__bool__", "a")
def not_(a, /) -> bool: ...
def or_(a, b, /):
    return a | b
def pos(a, /) -> Any: ...
def pow(a, b, /):
    return a ** b
def rshift(a, b, /):
    return a >> b
@operates("__setitem__", "a")
def setitem(a, b, c, /) -> None: ...
def sub(a, b, /):
    return a - b
def truediv(a, b, /):
    return a / b
@operates("__bool__", "a")
def truth(a, /) -> bool: ...
def xor(a, b, /):
    return a ^ b
@calls("obj")
def call(obj: Callable[..., T], /, *args: Any, **kwargs: Any) -> T: ...  # 3.11+
