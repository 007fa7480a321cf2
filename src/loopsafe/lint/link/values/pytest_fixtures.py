"""Parameters that nobody passes, told by their name: a test's ``db`` is what the fixture ``db`` makes."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from loopsafe.lint.facts import (
    CONSTANT,
    DEFAULT,
    DOTTED,
    KEYWORDS,
    NUMBER,
    PARAMETER,
    TAG,
    decorator_function,
    listed_in,
)
from loopsafe.lint.link.program.types import UNKNOWN, Coro, Fn, Gen, Inst, merge

if TYPE_CHECKING:
    from collections.abc import Iterator

    from loopsafe.lint.facts import Value
    from loopsafe.lint.link.linker import Linker
    from loopsafe.lint.link.program.types import Ref, Type, Types
    from loopsafe.lint.modules import Module

SHARED = "conftest.py"  # what it makes is known in its folder, and below
PLUGINS = "pytest_plugins"
TEST = "test"


class PytestFixtures:
    """Functions that make what others have as a parameter of the same name."""

    def __init__(self, linker: Linker) -> None:
        self.linker = linker
        self._makers: dict[int, dict[str, Ref]] = {}
        self._shared: dict[str, Module] | None = None

    def types(self, ref: Ref, index: int) -> Types:
        """What a test, or a function that makes something for tests, is given for a parameter."""
        program = self.linker.program
        module, frame = program.module_of(ref), program.frame(ref)
        parameter = frame.params[index]
        asks = module.is_test and frame.name.startswith(TEST)
        if parameter[DEFAULT] is not None or not (asks or (frame.decorators and self._decorator(ref) is not None)):
            return UNKNOWN
        maker = self._maker(ref, module, parameter[PARAMETER])
        return self._made(maker) if maker is not None and maker != ref else UNKNOWN

    def _maker(self, ref: Ref, module: Module, name: str) -> Ref | None:
        """The nearest function that makes what has a name: of the class, the module, the folders around it."""
        owner = self.linker.program.frame(ref).owner
        for cls in self.linker.hierarchy.mro((ref[0], owner)) if owner >= 0 else ():
            for fid in self.linker.program.cls(cls).methods.get(name, ()):
                if self._decorator((cls[0], fid)) is not None:
                    return cls[0], fid
        homes = list(self._homes(module))
        for home in (*homes, *self._libraries(homes)):
            found = self._of_module(home).get(name)
            if found is not None and found != ref:  # it may replace one of its own name, and be given that
                return found
        return None

    def _homes(self, module: Module) -> Iterator[Module]:
        """The modules whose functions a module's tests can ask for."""
        yield module
        if self._shared is None:
            table = self.linker.program.table
            self._shared = {
                os.path.dirname(other.path): other
                for other in table.project()
                if os.path.basename(other.path) == SHARED
            }
        folder = os.path.dirname(module.path)
        while True:
            shared = self._shared.get(folder)
            if shared is not None:
                yield shared
                yield from self._plugins(shared)
            above = os.path.dirname(folder)
            if above == folder:
                return
            folder = above

    def _libraries(self, homes: list[Module]) -> Iterator[Module]:
        """The libraries that tests, and what they ask, import: ``tmp_path`` is pytest's own."""
        for home in homes:
            for entries in home.facts.frames[0].bindings.values():
                for _, value in entries:
                    found = (
                        self.linker.program.table.find(value[DOTTED], home) if value and value[TAG] == "imp" else None
                    )
                    if found is not None and found.is_stub:
                        yield found

    def _plugins(self, shared: Module) -> Iterator[Module]:
        for _, value in shared.facts.frames[0].bindings.get(PLUGINS, ()):
            for part in listed_in(value):
                named = part[CONSTANT] if part is not None and part[TAG] == "const" else None
                found = self.linker.program.table.find(named, shared) if isinstance(named, str) else None
                if found is not None:
                    yield found

    def _of_module(self, module: Module) -> dict[str, Ref]:
        """What a module's own functions, and those it imports, make: by name."""
        found = self._makers.get(module.number)
        if found is None:
            found = self._makers[module.number] = {}
            top = module.facts.frames[0]
            for name, entries in top.bindings.items():
                if any(value is not None and value[TAG] in ("fn", "from") for _, value in entries):
                    found.update(self._named(t, name) for t in self._functions(module, name))
            for other in self.linker.program.stars(module):
                found.update({name: ref for name, ref in self._of_module(other).items() if name not in found})
        return found

    def _functions(self, module: Module, name: str) -> Iterator[Fn]:
        for t in self.linker.module_name(module.number, name):
            if isinstance(t, Fn) and self._decorator(t.ref) is not None:
                yield t

    def _named(self, fn: Fn, name: str) -> tuple[str, Ref]:
        """The name that a function's decorator gives to what it makes, or its own."""
        outer = self.linker.decorators.definition_context(fn.ref)
        decorator = self._decorator(fn.ref)
        if decorator is not None and decorator[TAG] == "call":
            for keyword, value in outer.frame.events[decorator[NUMBER]][KEYWORDS]:
                if keyword == "name" and value is not None and value[TAG] == "const":
                    return str(value[CONSTANT]), fn.ref
        return name, fn.ref

    def _decorator(self, ref: Ref) -> Value:
        """The decorator of a function that makes something for others; None when it has none."""
        frame = self.linker.program.frame(ref)
        outer = self.linker.decorators.definition_context(ref)
        for value in frame.decorators:
            callee = decorator_function(outer.frame.events, value)
            marked = (self.linker.marks.function(t.ref) for t in self.linker.types(outer, callee) if isinstance(t, Fn))
            if any(marks.get("injects") is not None for marks in marked):
                return value
        return None

    def _made(self, maker: Ref) -> Types:
        """What a function makes: it returns or yields it, or awaits before that."""
        linker = self.linker
        owner = linker.program.frame(maker).owner
        bound = (Inst((maker[0], owner)),) if owner >= 0 else None
        return merge(*[self._value_of(t) for t in linker.callables.result(None, Fn(maker, bound), None)])

    def _value_of(self, t: Type) -> Types:
        if isinstance(t, Gen):
            return self.linker.yields(t)
        return t.result if isinstance(t, Coro) else (t,)
