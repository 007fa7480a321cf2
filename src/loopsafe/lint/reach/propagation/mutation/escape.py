"""Escape analysis: objects that are only used through the name to which their module binds them, ``CACHE = Cache()``.

If no alias of the object escapes, only the methods that are called through this name can run on it.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from loopsafe.lint.facts import (
    ARGUMENTS,
    ATTRIBUTE,
    CALLEE,
    CLASS,
    IMPORTED,
    NAME,
    OBJECT,
    OF,
    OP,
    PARAMETER,
    TAG,
    VALUE,
    undeclared,
)

if TYPE_CHECKING:
    from collections.abc import Callable

    from loopsafe.lint.facts import Frame, Value
    from loopsafe.lint.link.linker import Linker
    from loopsafe.lint.link.program.types import Inst, Ref
    from loopsafe.lint.modules import Module

NON_LEAKING = frozenset({"builtins", "abc", "typing", "typing_extensions"})  # bases that hand no ``self`` out
REFLECTION = frozenset({"__dict__", "__setattr__"})
NAME_FIELD = {"name": 1, "attr": 2, "from": 3}  # the field of a value that holds a name


class EscapeAnalysis:
    """Follows all aliases of an object to find the methods that run on it, or that it escapes."""

    def __init__(self, linker: Linker) -> None:
        self.linker = linker
        self._renamed: set[str] | None = None
        self._methods: dict[Inst, frozenset[Ref] | None] = {}

    def methods(self, t: Inst) -> frozenset[Ref] | None:
        """The methods that can run with the object as ``self``; None when the object escapes."""
        if t not in self._methods:
            self._methods[t] = self._find(t)
        return self._methods[t]

    def _find(self, t: Inst) -> frozenset[Ref] | None:
        """The methods found by looking at every use of the object's name, and at every import of the name."""
        program = self.linker.program
        assert t.origin is not None
        maker = program.contexts[t.origin.context]
        made = ("call", t.origin.event)
        if maker.frame.kind == CLASS:
            return None  # whoever has the class has the object
        if maker.fid:
            return self._local(t, maker.frame, made)
        bindings = maker.frame.bindings
        names = [name for name, entries in bindings.items() if any(undeclared(value) == made for _, value in entries)]
        if len(names) != 1 or len(bindings[names[0]]) != 1:
            return None
        name = names[0]
        if name in self._imported_otherwise():
            return None
        used: set[str] = set()
        for module in program.table.project():
            if module is not maker.module and name not in module.facts.references:
                continue
            for fid, frame in enumerate(module.facts.frames):
                others = {key: entries for key, entries in frame.bindings.items() if not _binds(key, entries, name)}
                if module is not maker.module:
                    stays = _does_not_escape(frame._replace(bindings=others), partial(_is_named, name), used)
                elif fid:
                    stays = _does_not_escape(frame, (("name", name),).__contains__, used)
                else:
                    stays = _does_not_escape(frame._replace(bindings=others), (("name", name), made).__contains__, used)
                if not stays:
                    return None
        return self._closure(t.ref, used)

    def _local(self, t: Inst, frame: Frame, made: Value) -> frozenset[Ref] | None:
        """The methods of an object that a function makes and that no nested function uses."""
        used: set[str] = set()
        events = [event for event in frame.events if not (event[OP] == "call" and event[CALLEE] == made)]
        called = [event[ARGUMENTS:] for event in frame.events if event[OP] == "call" and event[CALLEE] == made]
        rest = frame._replace(events=tuple(events), decorators=(*frame.decorators, tuple(called)))
        return self._closure(t.ref, used) if _does_not_escape(rest, (made,).__contains__, used) else None

    def _imported_otherwise(self) -> set[str]:
        """The names that some module imports with ``as`` another name."""
        if self._renamed is None:
            self._renamed = {
                value[IMPORTED]
                for module in self.linker.program.table.project()
                for frame in module.facts.frames
                for name, entries in frame.bindings.items()
                for _, value in entries
                if value is not None and value[TAG] == "from" and value[IMPORTED] != name
            }
        return self._renamed

    def _closure(self, ref: Ref, used: set[str]) -> frozenset[Ref] | None:
        """The methods with those names, and those that they call; None if one of them lets ``self`` escape."""
        program = self.linker.program
        found: set[Ref] = set()
        order = self.linker.hierarchy.mro(ref)
        if any(m.is_stub and m.name not in NON_LEAKING for m in (program.module_of(owner) for owner in order)):
            return None
        order = tuple(owner for owner in order if not program.module_of(owner).is_stub)
        while True:
            pending = {
                (owner[0], fid)
                for owner in order
                for name, fids in program.cls(owner).methods.items()
                if name in used or (name.startswith("__") and name.endswith("__"))
                for fid in fids
            } - found
            if not pending:
                return None if REFLECTION & used else frozenset(found)
            for method in pending:
                found.add(method)
                inside = self._inside_of(method, used)
                if inside is None:
                    return None
                found |= inside

    def _inside_of(self, method: Ref, used: set[str]) -> set[Ref] | None:
        """The functions nested in a method; None if ``self`` escapes from it or from one of them.

        The names of the attributes that they use of ``self`` are added to ``used``.
        """
        module, frame = self.linker.program.module_of(method), self.linker.program.frame(method)
        marked = self.linker.marks.function(method)
        if marked.staticmethod or marked.classmethod:
            return set()
        if not frame.params or not _does_not_escape(frame, (("param", 0),).__contains__, used, own=True):
            return None
        is_self = (("name", frame.params[0][PARAMETER]),).__contains__
        inside = self._inside(module, method[1])
        if not all(_does_not_escape(module.facts.frames[fid], is_self, used, own=True) for fid in inside):
            return None
        return {(method[0], fid) for fid in inside}

    def _inside(self, module: Module, fid: int) -> list[int]:
        """The functions nested in a function."""
        later = range(fid + 1, len(module.facts.frames))
        return [number for number in later if fid in self.linker.program.ancestors(module, number)]


def _binds(key: str, entries: tuple[tuple[int, Value], ...], name: str) -> bool:
    """Whether a binding of the name belongs to the object: its construction or its import."""
    return key == name and all(value is not None and value[TAG] in ("call", "typed", "from") for _, value in entries)


def _is_named(name: str, value: Any) -> bool:
    """Whether a value in another module may be the object with this name."""
    place = NAME_FIELD.get(value[TAG]) if value else None
    return place is not None and len(value) == place + 1 and value[place] == name


def _does_not_escape(frame: Frame, is_wanted: Callable[[Any], bool], used: set[str], *, own: bool = False) -> bool:
    """Whether a frame only uses attributes of a value; their names are added to ``used``.

    Its ``own`` methods may also assign attributes: the caller of this function looks into these methods.
    """
    pending: list[Any] = [frame._replace(events=())]
    for event in frame.events:
        if event[OP] == "load" and event[OBJECT] is not None and is_wanted(event[OBJECT]):
            used.add(event[NAME])
        elif own and event[OP] == "store" and is_wanted(event[OBJECT]):
            pending.append(event[VALUE])
        elif not (event[OP] == "call" and event[CALLEE] == ("name", "super")):
            pending.append(event)
    while pending:
        value = pending.pop()
        if value.__class__ is dict:
            pending += value.values()
        elif isinstance(value, tuple):
            if len(value) == 3 and value[TAG] == "attr" and value[OF] is not None and is_wanted(value[OF]):
                used.add(value[ATTRIBUTE])
            elif value and is_wanted(value):
                return False
            else:
                pending += value
    return True
