"""Default factories of attributes: methods that make one, ``@default("store")``, and ``store or Store()``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from loopsafe.lint.facts import (
    ARGUMENTS,
    CALLEE,
    CONSTANT,
    MEMBERS,
    NUMBER,
    OBJECT,
    OP,
    SCOPE,
    TAG,
    VALUE,
    unconditional,
)
from loopsafe.lint.link.calls.methods import Method
from loopsafe.lint.link.program.types import Fn, Inst

if TYPE_CHECKING:
    from loopsafe.lint.facts import AccessPath, Value
    from loopsafe.lint.link.linker import Linker
    from loopsafe.lint.link.program.program import Context
    from loopsafe.lint.link.program.types import Ref, Types

SELF = ("param", 0)


class DefaultFactories:
    """Finds the methods, and the ``or`` expressions, that make an attribute for which nothing is passed."""

    def __init__(self, linker: Linker) -> None:
        self.linker = linker
        self._own: dict[Ref, dict[str, Method]] = {}

    def maker(self, ref: Ref, name: str) -> Method | None:
        """The method that makes the attribute ``name`` of a class's instances."""
        for owner in self.linker.hierarchy.mro(ref):
            made = self._of_class(owner).get(name)
            if made is not None:
                return made
        return None

    def is_assigned(self, ref: Ref, name: str) -> bool:
        """Whether the constructor of a class assigns the attribute in any case, so that nothing makes it."""
        constructor = self.linker.methods.find(ref, "__init__")
        if constructor is None:
            return False
        events = self.linker.program.frame(constructor.ref).events
        return any(
            event[OP] == "store" and event[OBJECT:VALUE] == (SELF, name) and not event[SCOPE] for event in events
        )

    def or_made(self, constructor: Context, value: AccessPath, types: Types) -> Types:
        """What ``store or Store()`` is: no subclass, where the project makes the object and never passes one."""
        made = {t.ref for t in types if isinstance(t, Inst) and t.exact}
        declared = [t for t in types if isinstance(t, Inst) and not t.exact and t.ref in made]
        if not declared or value[TAG] != "union" or constructor.frame.name != "__init__" or constructor.frame.owner < 0:
            return types
        program, hierarchy = self.linker.program, self.linker.hierarchy
        owner = program.cls((constructor.mid, constructor.frame.owner))
        if not program.indexes.call_sites(owner.name):
            return types
        passed = {
            t.ref
            for member in map(unconditional, value[MEMBERS])
            if member is not None and member[TAG] == "param"
            for t in self.linker.parameters.passed(constructor.mid, constructor.fid, member[NUMBER])
            if isinstance(t, Inst)
        }
        fixed = [t for t in declared if passed.isdisjoint(hierarchy.subclasses(t.ref))]
        return tuple(t for t in types if t not in fixed)

    def _of_class(self, ref: Ref) -> dict[str, Method]:
        found = self._own.get(ref)
        if found is None:
            found = self._own[ref] = {}
            program = self.linker.program
            cls = program.cls(ref)
            body = program.context(ref[0], cls.frame)
            fids = () if program.module_of(ref).is_stub else (fid for fids in cls.methods.values() for fid in fids)
            for fid in fids:
                for value in program.frame((ref[0], fid)).decorators:
                    name = self._named(body, value)
                    if name:
                        found[name] = Method(ref, fid)
        return found

    def _named(self, body: Context, decorator: Value) -> str:
        """The attribute that a decorator says its method makes."""
        if decorator is None or decorator[TAG] != "call":
            return ""
        event = body.frame.events[decorator[NUMBER]]
        named = event[ARGUMENTS][0] if event[ARGUMENTS] else None
        if named is None or named[TAG] != "const":
            return ""
        callees = self.linker.types(body, event[CALLEE])
        marked = (self.linker.marks.function(t.ref) for t in callees if isinstance(t, Fn))
        return str(named[CONSTANT]) if any(marks.get("supplies") is not None for marks in marked) else ""
