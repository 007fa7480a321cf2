"""Code that nobody writes by hand: it costs no file, and not for ever.

CI runs this on every CPython that it finds: how deep calls may nest, and what parses, is another matter on each.
"""

from __future__ import annotations

import sys
import time
from typing import TYPE_CHECKING

import pytest

from tests.one_file import check_source

if TYPE_CHECKING:
    from pathlib import Path

PATIENCE = 20
"""Seconds, of which two are used on a busy machine."""


def in_a_function(*lines: str) -> str:
    return "async def f(x):\n" + "".join(f"    {line}\n" for line in lines) + "    time.sleep(1)  # reported\n"


def nested(before: str, after: str, depth: int) -> str:
    return in_a_function("y = " + before * depth + "x" + after * depth)


CASES = {
    "a list that grows by what it holds": in_a_function("s = []", *["for y in s: s.append(y)"] * 30),
    "a list that doubles": in_a_function(*["x = [x, x]"] * 200),
    "a list that gets deeper": in_a_function(*["x = [x]"] * 2_000),
    "tables of tables of tables": nested("{k: v for k, v in ", "}", 60),
    "a chain of classes": "class C0:\n    def m(self):\n        time.sleep(1)\n"
    + "".join(f"class C{n}(C{n - 1}): pass\n" for n in range(1, 6_000))
    + "async def f():\n    C5999().m()  # reported\n",
    "a class with many bases": "class B:\n    def m(self):\n        time.sleep(1)\n"
    + "".join(f"class C{n}(B): pass\n" for n in range(1_000))
    + f"class D({', '.join(f'C{n}' for n in range(1_000))}): pass\n"
    + "async def f():\n    D().m()  # reported\n",
    "functions that hand on what they are given": "".join(f"def f{n}(x): return f{n + 1}(x)\n" for n in range(300))
    + "def f300(x): time.sleep(x)\nasync def f():\n    f0(1)  # reported\n",
    "classes that are their own bases": "class A(A): pass\nclass B(C): pass\nclass C(B): pass\n"
    + in_a_function("A().x(); B().y(); C().z()"),
    "attributes that are each other": "class A:\n    def __init__(self, b):\n        self.b = b.a\n"
    "        self.c = self.d\n        self.d = self.c\nclass B:\n    def __init__(self):\n        self.a = A(self).b\n"
    + in_a_function("A(B()).b.b.b.foo(); A(B()).c()"),
    "containers that hold themselves": "L = []\nL.append(L)\nD = {}\nD['d'] = D\nD['l'] = [D, L]\n"
    + in_a_function("L[0][0](); D['d']['l'][0]()", "for y in L:", "    for z in y: z()"),
    "decorators that return themselves": "def d(f): return d\n@d\ndef g(): pass\n@g\ndef h(): pass\n@i\ndef i(): pass\n"
    + in_a_function("g(); h(); i()"),
    "partial of partial of nothing": "from functools import partial\np = partial(partial, partial)\nq = partial(q)\n"
    + in_a_function("p()()(); q(); partial(partial)()"),
    "properties that ask themselves": "class A:\n    @property\n    def x(self): return self.x\n"
    "    def __getattr__(self, n): return getattr(self, n)\n    def __getitem__(self, n): return self[n]\n"
    "    def __iter__(self): return iter(self)\n    def __new__(cls): return cls()\n"
    + in_a_function("a = A()", "a.x.y[0]()", "for b in a: b()"),
    "types that are made of themselves": "from typing import *\nJ = Union[None, 'J', List['J']]\n"
    "T = TypeVar('T', bound='T')\nasync def g(j: J, t: T):\n    j.foo(); t.foo()\n    for k in j: k.foo()\n"
    + in_a_function(),
    "fixed points": "Y = lambda f: (lambda x: x(x))(lambda y: f(lambda *a: y(y)(*a)))\nw = lambda x: x(x)(x)\n"
    + in_a_function("Y(lambda s: lambda n: s(n - 1))(3)", "w(w)"),
    "many branches": in_a_function("if x == 0: pass", *[f"elif x == {n}: y = {n}" for n in range(150)]),
    "a large table": f"T = {{{', '.join(f'{n}: time.sleep' for n in range(5_000))}}}\n"
    "async def f(k):\n    T[k](1)  # reported\n",
    "attributes that no name has": "C = type('C', (), {1: 2, None: 3, 'm': lambda self: time.sleep(1)})\n"
    + in_a_function("C().m()  # reported"),
    "many methods": "class C:\n" + "".join(f"    def m{n}(self): return self.m{(n + 1) % 99}()\n" for n in range(99))
    + in_a_function("C().m0()"),
    **{
        f"a chain of {name}": in_a_function("y = x" + link * 150)
        for name, link in {"attributes": ".a", "calls": "()", "methods": ".m()", "items": "[0]", "sums": " + x"}.items()
    },
    **{
        f"nested {name}": nested(before, after, 60)
        for name, before, after in (
            ("calls", "f(", ")"),
            ("lists", "[", "]"),
            ("tables", "{1: ", "}"),
            ("lambdas", "lambda: ", ""),
            ("comprehensions", "[y for y in ", "]"),
            ("conditions", "(1 if x else ", ")"),
            ("walruses", "(y := ", ")"),
        )
    },
}  # fmt: skip

NEWER = {
    "aliases of each other": "type A[T] = A[T] | list[A[T]]\ntype B = C\ntype C = B\nasync def g(a: A[int], b: B):\n"
    "    a.x(); a[0].x(); b.x()\n" + in_a_function(),
    "a class that is its own bound": "class K[T: K[T]](K[T]):\n    type X = K[X]\n    x: X\n"
    "    def f[U: T, V: (U, T)](self, u: U, v: V) -> K[U]: return self.f(u, v).f(v, u)\nasync def g(k: K[int]):\n"
    "    k.f(1, 2).f(3, 4).x.x.x()\n" + in_a_function(),
    "type parameters of all kinds": "from collections.abc import Callable\n"
    "def g[T, *Ts, **P](f: Callable[P, T], *a: *Ts) -> Callable[P, T]:\n    def w(*a: P.args, **k: P.kwargs) -> T:\n"
    "        return f(*a, **k)\n    return w\n@g\ndef h(): time.sleep(1)\n" + in_a_function("h()  # reported"),
    "f-strings in f-strings": in_a_function(
        "f'{f'{f'{time.sleep(1)}'}'}'  # reported", "f'{x!r:{x:{x}}}{", "    time.sleep(2)  # reported", "}'",
        "f'{x['a']}'",
    ),
    "groups of exceptions": in_a_function(
        "try: x()", "except* ValueError as e: time.sleep(1)  # reported", "except* (TypeError, OSError) as g:",
        "    for e in g.exceptions: e.x()",
    ),
    "a chain of aliases": "type T0 = list[int]\n"
    + "".join(f"type T{n} = T{n - 1} | list[T{n - 1}]\n" for n in range(1, 200))
    + "async def g(a: T199):\n    a[0][0].x()\n" + in_a_function(),
}  # fmt: skip
NEWEST = {
    "defaults of type parameters": "class A[T = int, *Ts = *tuple[int, ...], **P = [int]]:\n    x: T\n"
    "type B[T = B] = B[T]\n"
    "def g[T = g](x: T) -> T: return x\nasync def h(a: A, b: B):\n    a.x.foo(); b.x(); g(a).x(); g(g)(g)\n"
    + in_a_function(),
}  # fmt: skip


def since(version: tuple[int, int], cases: dict[str, str]) -> list[object]:
    mark = pytest.mark.skipif(sys.version_info < version, reason=f"the syntax is Python {version[0]}.{version[1]}'s")
    return [pytest.param(source, id=name, marks=mark) for name, source in cases.items()]


@pytest.mark.parametrize("source", [*since((3, 10), CASES), *since((3, 12), NEWER), *since((3, 13), NEWEST)])
def test_it_is_checked_to_its_end(tmp_path: Path, source: str) -> None:
    source = f"import time\n\n{source}"
    start = time.process_time()
    report = check_source(tmp_path, source)
    assert time.process_time() - start < PATIENCE
    assert report.troubles == []
    wanted = {number for number, line in enumerate(source.splitlines(), 1) if line.endswith("# reported")}
    assert {finding.span.line for finding in report.findings} == wanted
