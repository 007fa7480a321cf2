"""Attributes that come from how a class or an object is made: what class statements pass to ``__init_subclass__``
(``class Json(Plugin, codec=Codec())``), what a metaclass sets, what a constructor takes by any name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from loopsafe.lint.facts import ANY_NAME, NUMBER, OF, PARAMETER, TAG
from loopsafe.lint.link.program.types import UNKNOWN, Inst, Types, merge

if TYPE_CHECKING:
    from collections.abc import Iterator

    from loopsafe.lint.facts import Frame, Value
    from loopsafe.lint.link.linker import Linker
    from loopsafe.lint.link.program.types import Ref

HOOK = "__init_subclass__"
MOST_SUBCLASSES = 24
SAME = frozenset({"guarded", "narrow", "exclude"})


def subclass_option(linker: Linker, t: Inst, frame: Frame, value: Value) -> Types | None:
    """What the class of ``t`` passes for a parameter that the hook keeps; None for any other value or method."""
    if frame.name != HOOK:
        return None
    while value is not None and value[TAG] in SAME:
        value = value[OF]
    if value is None or value[TAG] != "param":
        return None
    option = frame.params[value[NUMBER]][PARAMETER]
    classes = [t.ref] if t.exact else [t.ref, *linker.hierarchy.subclasses(t.ref)[:MOST_SUBCLASSES]]
    return merge(*[_passed(linker, ref, option) for ref in classes])


def kept_by_hook(linker: Linker, ref: Ref) -> Iterator[str]:
    """The attributes that the hook of a class assigns, to each class below it."""
    frames = linker.program.module_of(ref).facts.frames
    for name, entries in linker.program.cls(ref).instance.items():
        if any(frames[fid].name == HOOK for fid, _, _ in entries):
            yield name


def _passed(linker: Linker, ref: Ref, option: str) -> Types:
    """What the nearest class statement passes, that of the class itself or of one that it derives from."""
    program = linker.program
    for owner in linker.hierarchy.mro(ref):
        cls = program.cls(owner)
        for name, value in cls.keywords:
            if name == option:
                return linker.types(program.context(owner[0], cls.parent), value)
    return UNKNOWN


def by_metaclass(linker: Linker, ref: Ref, name: str) -> Types:
    """What a metaclass gives the classes that it makes: ``cls.client = Client()`` in its ``__init__``."""
    metaclass = linker.hierarchy.metaclass(ref)
    if metaclass is None:
        return UNKNOWN
    if any(name in linker.program.cls(owner).instance for owner in linker.hierarchy.mro(metaclass)):
        return linker.attributes.of_one(Inst(metaclass), name)
    return linker.foreign_writes.attribute(metaclass, name)


def by_constructor(linker: Linker, t: Inst, name: str) -> Types:
    """What an object is made with, when its constructor makes attributes of whatever it is given by name."""
    filled = any(ANY_NAME in linker.program.cls(owner).instance for owner in linker.hierarchy.mro(t.ref))
    return linker.records.passed(t.ref, name) if filled and linker.records.takes_keywords(t.ref) else UNKNOWN
