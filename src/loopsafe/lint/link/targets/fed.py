"""What an object was given earlier and hands its calls to: a logger's handlers.

Which object is meant is told by the name that it was asked for (``getLogger("shop")``, ``getLogger(__name__)``), or by
the one call that made it. An object has what those above it in dotted names have, but for the nameless one's: what the
root of all has would be said at each call of a program.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from loopsafe.lint.facts import (
    ARGUMENTS,
    ATTRIBUTE,
    CALLEE,
    CONSTANT,
    IDENTIFIER,
    IMPORTED,
    LEVEL,
    NUMBER,
    OF,
    OP,
    SOURCE,
    TAG,
    method_of,
    receiver_of,
)
from loopsafe.lint.link.calls.arguments import Arguments
from loopsafe.lint.link.program.types import Fn, Inst

if TYPE_CHECKING:
    from loopsafe.lint.facts import Event, Value
    from loopsafe.lint.link.linker import Linker
    from loopsafe.lint.link.program.program import Context
    from loopsafe.lint.link.program.types import Type, Types
    from loopsafe.lint.link.targets.calls import Calls, Target

FEEDS = "feeds"
DEEPEST = 4  # modules that import an object from one another
Key = str | tuple[int, int, int]  # the name an object was asked for, or the call that made it
Made = tuple["Context", int]  # the call that makes an object


class Receiver(NamedTuple):
    """What an object was given, and the methods that were called of it there: ``handler.setLevel(ERROR)``."""

    types: Types
    asked: frozenset[str]


class Fed:
    """Finds the receivers of calls, by the objects that the project gave them to."""

    def __init__(self, linker: Linker, calls: Calls) -> None:
        self.linker = linker
        self.calls = calls
        self._given: dict[str, dict[Key, list[Receiver]]] = {}

    def targets(self, context: Context, event: Event, callee: Type) -> list[Target]:
        """What the call runs of what the object it is a method of was given."""
        mark = self.linker.marks.function(callee.ref).get(FEEDS) if isinstance(callee, Fn) else None
        if mark is None or not self.linker.program.indexes.call_sites(mark.args[0]):
            return []
        name, method, unless = mark.args[0], mark.args[1], mark.keywords.get("unless", "")
        given = self._given.get(name)
        if given is None:
            given = self._given[name] = self._find(name)
        key = self._key(context, receiver_of(event[CALLEE]), isinstance(callee, Fn) and callee.bound is not None)
        found: list[Target] = []
        for one in (r for k in _above(key) for r in given.get(k, ())):
            if unless not in one.asked:
                types = (t for t in one.types if not self._is_brief(t, method))
                found += [x for t in types for x in self.calls.of_method(t, method, Arguments.of(()))]
        return found

    def _is_brief(self, t: Type, method: str) -> bool:
        """Whether a receiver is of a library's kind that everybody uses: a line into an open log file."""
        program, marks = self.linker.program, self.linker.marks
        owners = self.linker.hierarchy.mro(t.ref) if isinstance(t, Inst) else ()
        fids = ((o[0], fid) for o in owners for fid in program.cls(o).methods.get(method, ()))
        said = (marks.function(ref).get("blocks") for ref in fids)
        return any(mark is not None and mark.keywords.get("duration") == "brief" for mark in said)

    def _find(self, name: str) -> dict[Key, list[Receiver]]:
        """What the project gives which objects, by calls of the method ``name``."""
        found: dict[Key, list[Receiver]] = {}
        program = self.linker.program
        for mid, fid, number in program.indexes.call_sites(name):
            context = program.context(mid, fid)
            event = context.frame.events[number]
            known = [t for t in self.linker.types(context, event[CALLEE]) if isinstance(t, Fn)]
            key = self._key(context, receiver_of(event[CALLEE]), True) if known and event[ARGUMENTS] else None
            if key is not None and all(program.module_of(t.ref).is_stub for t in known):
                value = event[ARGUMENTS][0]
                types = tuple(t for t in self.linker.types(context, value) if isinstance(t, Inst))
                found.setdefault(key, []).append(Receiver(types, _asked(context, value)))
        return found

    def _key(self, context: Context, value: Value, bound: bool) -> Key | None:
        """Which object a value is; the nameless one for a function of the module."""
        if not bound:
            return ""
        made = self._made(context, value, 0)
        if made is None:
            return None
        where, number = made
        arguments = where.frame.events[number][ARGUMENTS]
        if not arguments:
            return ""
        asked = arguments[0]
        if asked == ("name", "__name__"):
            return where.module.name
        if asked is not None and asked[TAG] == "const" and isinstance(asked[CONSTANT], str):
            return asked[CONSTANT]
        return where.mid, where.fid, number

    def _made(self, context: Context, value: Value, depth: int) -> Made | None:
        """The call that makes an object, through the names and the attribute that it is kept under."""
        if value is None or depth > DEEPEST:
            return None
        program = self.linker.program
        if value[TAG] == "call":
            return context, value[NUMBER]
        if value[TAG] == "name":
            entries = context.entries(value[IDENTIFIER])
            return (
                self._made(program.outer(context, entries[0][0]), entries[0][1], depth + 1)
                if len(entries) == 1
                else None
            )
        if value[TAG] == "from":
            home = program.table.find(context.module.absolute(value[LEVEL], value[SOURCE]), context.module)
            return (
                self._made(program.context(home.number, 0), ("name", value[IMPORTED]), depth + 1)
                if home is not None
                else None
            )
        if value[TAG] == "attr" and value[OF] == ("param", 0) and context.frame.owner >= 0:
            cls = context.module.facts.classes[context.frame.owner]
            kept = cls.instance.get(value[ATTRIBUTE], ())
            if len(kept) == 1:
                return self._made(program.context(context.mid, kept[0][0]), kept[0][2], depth + 1)
            stated = cls.attributes.get(value[ATTRIBUTE], ())
            return (
                self._made(program.context(context.mid, cls.frame), stated[0][1], depth + 1)
                if len(stated) == 1
                else None
            )
        return None


def _asked(context: Context, value: Value) -> frozenset[str]:
    """The methods of a value that a frame calls."""
    events = context.frame.events
    return frozenset(method_of(e[CALLEE]) for e in events if e[OP] == "call" and receiver_of(e[CALLEE]) == value)


def _above(key: Key | None) -> list[Key]:
    """The object's own key, and those of the objects above it."""
    if not isinstance(key, str):
        return [key] if key is not None else []
    parts = key.split(".")
    return [".".join(parts[:length]) for length in range(len(parts), 0, -1)]
