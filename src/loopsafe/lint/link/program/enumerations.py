"""Members of enumerations that carry functions or objects: what ``Step.COPY.value`` is, and what ``__init__`` gets."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeGuard

from loopsafe.lint.facts import CALLEE, NUMBER, TAG, Event, listed_in
from loopsafe.lint.link.program.types import UNKNOWN, Bind, Inst, Lit, Tup, Type, Types, merge

if TYPE_CHECKING:
    from loopsafe.lint.facts import Value
    from loopsafe.lint.link.linker import Linker
    from loopsafe.lint.link.program.types import Binds, Ref

MEMBER = "member"  # the kind of the literal that says which one
SAID = frozenset({"fn", "name", "attr", "from", "cls"})  # values that may be functions or objects


def is_member(t: Type) -> TypeGuard[Inst]:
    """Whether it is known which member of an enumeration a value is."""
    return bool(_member_name(t))


def key_of_member(t: Type) -> tuple[Ref, str] | None:
    """What a member is called as the key of a table; None for any other value."""
    return (t.ref, _member_name(t)) if is_member(t) else None


def _member_name(t: Type) -> str:
    """The name of the member that a value is known to be; empty for any other value."""
    if not isinstance(t, Inst) or len(t.args) != 1 or len(t.args[0]) != 1:
        return ""
    (name,) = t.args[0]
    return name.value if isinstance(name, Lit) and name.kind == MEMBER else ""


class Enumerations:
    """Members of enumerations; distinguished only where their values are different code."""

    def __init__(self, linker: Linker) -> None:
        self.linker = linker
        self._carries: dict[Ref, bool] = {}

    def member(self, ref: Ref, name: str) -> Inst:
        """The member called ``name``."""
        return Inst(ref, ((Lit(name, MEMBER),),), True) if self._is_carrying(ref) else Inst(ref)

    def named(self, ref: Ref, keys: list[object]) -> Inst:
        """``Step["COPY"]``."""
        return self.member(ref, keys[0]) if len(keys) == 1 and isinstance(keys[0], str) else Inst(ref)

    def values(self, t: Inst) -> Types:
        """The value of a member, or those of all of them."""
        found = self._values(t.ref, _member_name(t))
        return merge(*found) if found else UNKNOWN

    def passed(self, t: Inst, index: int) -> Types:
        """What ``__init__`` gets for a parameter: the value, or its part if it is a tuple."""
        found = []
        for types in self._values(t.ref, _member_name(t)):
            for value in types:
                items = value.items if isinstance(value, Tup) else ((value,),)
                if 0 < index <= len(items):
                    found.append(items[index - 1])
        return merge(*found) if found else UNKNOWN

    def binds(self, t: Inst, fid: int) -> Binds:
        """How a member's value enters its constructor."""
        params = self.linker.program.frame((t.ref[0], fid)).params
        found = [Bind(fid, index, self.passed(t, index)) for index in range(1, len(params))]
        return (Bind(fid, 0, (t,)), *(bind for bind in found if bind.types))

    def _values(self, ref: Ref, name: str) -> list[Types]:
        program = self.linker.program
        cls = program.cls(ref)
        body = program.context(ref[0], cls.frame)
        groups = [cls.attributes.get(name, ())] if name else cls.attributes.values()
        return [self.linker.types(body, v) for entries in groups for annotation, v in entries if annotation is None]

    def _is_carrying(self, ref: Ref) -> bool:
        found = self._carries.get(ref)
        if found is None:
            cls = self.linker.program.cls(ref)
            events = self.linker.program.module_of(ref).facts.frames[cls.frame].events
            values = [v for entries in cls.attributes.values() for annotation, v in entries if annotation is None]
            parts = [p for v in values for p in listed_in(v)]
            found = self._carries[ref] = any(_may_run(p, events) for p in parts) or self._asks_tables(ref)
        return found

    def _asks_tables(self, ref: Ref) -> bool:
        """Whether a method looks the member up in a table: ``HANDLERS[self]()``."""
        named = self.linker.binding.name_parameters
        methods = self.linker.program.cls(ref).methods.values()
        return any(0 in named.of((ref[0], fid)) for fids in methods for fid in fids)


def _may_run(value: Value, events: tuple[Event, ...]) -> bool:
    if value is None:
        return False
    if value[TAG] == "call":
        return events[value[NUMBER]][CALLEE] not in (("name", "auto"), ("attr", ("name", "enum"), "auto"))
    return value[TAG] in SAID
