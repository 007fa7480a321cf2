"""Dataclasses: their fields, what constructors pass for them, and the factories that make what is left out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from loopsafe.lint.facts import ARGUMENTS, CALLEE, KEYWORDS
from loopsafe.lint.link.types import UNKNOWN, Cls, Inst, merge

if TYPE_CHECKING:
    from collections.abc import Iterator

    from loopsafe.lint.facts import Value
    from loopsafe.lint.link.arguments import Arguments
    from loopsafe.lint.link.linker import Linker
    from loopsafe.lint.link.program import Context
    from loopsafe.lint.link.types import Ref, Type, Types

DATA_CLASSES = ("dataclasses.dataclass", "attr.s", "attrs.define", "attr.define", "attrs.frozen", "attr.attrs")
FIELDS = (
    "dataclasses.field", "attr.ib", "attr.field", "attrs.field", "attr.attrib",
    "pydantic.Field", "pydantic.PrivateAttr",
)  # fmt: skip
FACTORIES = ("default_factory", "factory")
MOST_SITES = 40


class Records:
    """Classes whose constructor is made of their fields."""

    def __init__(self, linker: Linker) -> None:
        self.linker = linker

    def is_record(self, ref: Ref) -> bool:
        """Whether a decorator, or being a named tuple, writes the class's constructor."""
        program = self.linker.program
        cls = program.cls(ref)
        if not cls.decorators:
            return self._display(ref) == "NamedTuple"
        context = program.context(ref[0], cls.parent)
        events = context.frame.events
        return any(
            program.dotted(context, events[d[1]][CALLEE] if d is not None and d[0] == "call" else d) in DATA_CLASSES
            for d in cls.decorators
        )

    def item(self, t: Inst, keys: list[object]) -> Types:
        """What ``t[key]`` is for a named tuple, by position, or for a typed dict, by name."""
        linker = self.linker
        if len(keys) != 1 or linker.program.module(t.ref[0]).is_stub:
            return UNKNOWN
        for owner in linker.hierarchy.mro(t.ref):
            kind = self._display(owner)
            if kind == "NamedTuple" and isinstance(keys[0], int):
                fields = self.fields(owner)
                inside = -len(fields) <= keys[0] < len(fields)
                return linker.attributes.of_one(t, fields[keys[0]]) if inside else UNKNOWN
            if kind == "TypedDict" and isinstance(keys[0], str):
                return linker.attributes.of_one(t, keys[0])
        return UNKNOWN

    def is_typed_dict(self, t: Type) -> bool:
        """Whether a value is an instance of a ``TypedDict`` of the project."""
        if not isinstance(t, Inst) or self.linker.program.module(t.ref[0]).is_stub:
            return False
        return any(self._display(owner) == "TypedDict" for owner in self.linker.hierarchy.mro(t.ref))

    def _display(self, ref: Ref) -> str:
        """``NamedTuple`` or ``TypedDict``, when a class is declared as one."""
        program = self.linker.program
        cls = program.cls(ref)
        context = program.context(ref[0], cls.parent)
        special = (self.linker.annotations.special(context, base) for base in cls.bases if base is not None)
        return next((name for name in special if name in ("NamedTuple", "TypedDict")), "")

    def default(self, body: Context, value: Value) -> Types:
        """What ``field(default_factory=f)`` in a class body makes."""
        if value is None or value[0] != "call":
            return UNKNOWN
        linker = self.linker
        event = body.frame.events[value[1]]
        if linker.program.dotted(body, event[CALLEE]) not in FIELDS:
            return UNKNOWN
        factories = [t for key, f in event[KEYWORDS] if key in FACTORIES for t in linker.types(body, f)]
        return merge(*[linker.callables.result(None, t, None) for t in factories]) if factories else UNKNOWN

    def fields(self, ref: Ref) -> list[str]:
        """The names of a class's own fields, in order."""
        cls = self.linker.program.cls(ref)
        return [name for name, entries in cls.attributes.items() if any(a is not None for a, _ in entries)]

    def constructed(self, ref: Ref, name: str) -> Types:
        """What the project's constructor calls pass for a field."""
        if not self.is_record(ref):
            return UNKNOWN
        linker = self.linker
        program = linker.program
        fields = self.fields(ref)
        position = fields.index(name) if name in fields else -1
        found: list[Types] = []
        for mid, fid, number in program.call_sites(program.cls(ref).name)[:MOST_SITES]:
            caller = program.context(mid, fid)
            event = caller.frame.events[number]
            if not any(isinstance(c, Cls) and c.ref == ref for c in linker.types(caller, event[CALLEE])):
                continue
            keywords = dict(event[KEYWORDS])
            if name in keywords:
                found.append(linker.types(caller, keywords[name]))
            elif 0 <= position < len(event[ARGUMENTS]):
                found.append(linker.types(caller, event[ARGUMENTS][position]))
        return merge(*found) if found else UNKNOWN

    def factories(self, ref: Ref, arguments: Arguments) -> Iterator[Types]:
        """The factories that a constructor call runs: those of the fields it leaves out."""
        linker = self.linker
        program = linker.program
        for owner in linker.hierarchy.mro(ref):
            if program.module(owner[0]).is_stub or not self.is_record(owner):
                continue
            cls = program.cls(owner)
            body = program.context(owner[0], cls.frame)
            for position, name in enumerate(self.fields(owner)):
                for _, value in cls.attributes[name]:
                    if value is None or value[0] != "call" or arguments.named(name) is not None:
                        continue
                    event = body.frame.events[value[1]]
                    if program.dotted(body, event[CALLEE]) not in FIELDS:
                        continue
                    if owner == ref and arguments.at(position) is not None:
                        continue
                    for key, factory in event[KEYWORDS]:
                        if key in FACTORIES:
                            yield linker.types(body, factory)
