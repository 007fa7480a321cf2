"""Handlers that are attached to an object, and what it calls of them: ``logger.info`` runs the logger's handlers.

Objects are told apart by the name that they are asked for (``getLogger("shop")``, ``getLogger(__name__)``), or by the
call that makes them. Dotted names are a hierarchy: an object also calls what is attached to its ancestors, up to the
root, whose name is empty. Two limits keep reports few:

* Of the root's handlers only those of the project's own classes count. Those of libraries would be reported at every
  log call of a program.
* In a program with many log calls (``MOST_CALLS``), the root's handlers are only *declared* targets: one cause would be
  reported in many places.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from loopsafe.lint.facts import (
    ARGUMENTS,
    ASYNC,
    ATTRIBUTE,
    CALLEE,
    CONSTANT,
    ELEMENTS,
    IDENTIFIER,
    IMPORTED,
    KEYWORDS,
    LEVEL,
    NUMBER,
    OF,
    OP,
    SOURCE,
    TAG,
    method_of,
    receiver_of,
)
from loopsafe.lint.lexicon import marked_names
from loopsafe.lint.link.calls.arguments import Arguments, written_for
from loopsafe.lint.link.program.types import Fn, Inst, Part
from loopsafe.lint.link.targets.settings_dicts import configured

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from loopsafe.lint.facts import Event, Value
    from loopsafe.lint.link.linker import Linker
    from loopsafe.lint.link.program.marks import Mark
    from loopsafe.lint.link.program.program import Context
    from loopsafe.lint.link.program.types import Type, Types
    from loopsafe.lint.link.targets.calls import Calls, Target

FEEDS = "feeds"
GIVES = "gives"
CONFIGURES = "configures"
MOST_CALLS = 24  # calls of the method in a program, above which handlers of the root are only declared targets
DEEPEST = 4  # modules that import an object from one another
Key = str | tuple[int, int, int]  # the name an object was asked for, or the call that made it
Made = tuple["Context", int]  # the call that makes an object


class Handler(NamedTuple):
    """A handler that was attached, and the methods that the same frame calls on it: ``handler.setLevel(ERROR)``."""

    types: Types
    called: frozenset[str]
    made: Key | None = None  # the call that made it
    level: int = 0  # calls below this level do not get to it


class AttachedHandlers:
    """Finds the handlers that a call such as ``logger.info`` runs."""

    def __init__(self, linker: Linker, calls: Calls) -> None:
        self.linker = linker
        self.calls = calls
        self._given: dict[str, dict[Key, list[Handler]]] = {}

    def targets(self, context: Context, event: Event, callee: Type) -> list[Target]:
        """The targets of a call in the handlers that are attached to its receiver, or to ancestors of that."""
        mark = self.linker.marks.function(callee.ref).get(FEEDS) if isinstance(callee, Fn) else None
        if mark is None:
            return []
        name, *methods = mark.args
        given = self._of(name, mark)
        own = isinstance(callee, Fn) and callee.bound is not None and not mark.keywords.get("shared")
        receiver = receiver_of(event[CALLEE])
        key = self._call(context, receiver) if "keyword" in mark.keywords else self._key(context, receiver, own)
        found = self._filters(key, mark)
        for above in _above(key):
            told = not above and self._is_everywhere(callee)
            for one in given.get(above, ()):
                if (
                    mark.keywords.get("unless", "") not in one.called
                    and mark.keywords.get("level", one.level) >= one.level
                ):
                    types = (t for t in one.types if above == key or self._is_own(t))
                    taken = (x for t in types for x in self._taken(t, methods))
                    found += [x._replace(declared=x.declared or told) for x in taken]
                    found += self._filters(one.made, mark)
        return found

    def _of(self, name: str, mark: Mark) -> dict[Key, list[Handler]]:
        """The handlers of each object that calls of the method ``name`` attach; found once."""
        given = self._given.get(name)
        if given is None:
            given = self._given[name] = self._find(name, mark)
        return given

    def _filters(self, key: Key | None, mark: Mark) -> list[Target]:
        """The targets in what decides whether an object handles a call, such as a logger's filters."""
        asking: Mapping[str, str] = mark.keywords.get("asking") or {}
        if key is None:
            return []
        return [
            x
            for name, method in asking.items()
            for one in self._of(name, mark).get(key, ())
            for t in one.types
            if not isinstance(t, Inst) or self._is_own(t)
            for x in self._taken(t, [method])
        ]

    def _is_everywhere(self, callee: Type) -> bool:
        """Whether a program calls a method in so many places that what all of them reach is no exact target of any."""
        program = self.linker.program
        name = program.frame(callee.ref).name if isinstance(callee, Fn) else ""
        return len(program.indexes.call_sites(name)) > MOST_CALLS

    def _taken(self, t: Type, methods: list[str]) -> list[Target]:
        """The targets of calling a handler: the first of these methods that it has, or the handler itself."""
        if not isinstance(t, Inst):
            return self.calls.of_call(t, Arguments.of(()))
        for method in methods:
            if self.linker.methods.special(t, method):
                return [] if self._is_brief(t, method) else self.calls.of_method(t, method, Arguments.of(()))
        return []

    def _is_own(self, t: Type) -> bool:
        """Whether a handler is of a class of the project."""
        return isinstance(t, Inst) and not self.linker.program.module(t.ref[0]).is_stub

    def _is_brief(self, t: Type, method: str) -> bool:
        """Whether the method of a library's handler blocks briefly at most: a line into an open log file."""
        program, marks = self.linker.program, self.linker.marks
        owners = self.linker.hierarchy.mro(t.ref) if isinstance(t, Inst) else ()
        fids = ((o[0], fid) for o in owners for fid in program.cls(o).methods.get(method, ()))
        said = (marks.function(ref).get("blocks") for ref in fids)
        return any(mark is not None and mark.keywords.get("duration") == "brief" for mark in said)

    def _find(self, name: str, mark: Mark) -> dict[Key, list[Handler]]:
        """The handlers that the project attaches, by object: with the method ``name``, or with what does the same."""
        found: dict[Key, list[Handler]] = {}
        program = self.linker.program
        for mid, fid, number in program.indexes.call_sites(name):
            context = program.context(mid, fid)
            event = context.frame.events[number]
            known = self._known(context, event)
            own = not mark.keywords.get("shared")
            value = _handed(event, mark)
            key = self._key(context, receiver_of(event[CALLEE]), own) if known and value is not None else None
            if key is not None and not _is_elsewhere(event, mark):
                given = self._handler(context, value, self.linker.types(context, value))
                for one in {key, self._call(context, receiver_of(event[CALLEE])) or key}:
                    found.setdefault(one, []).append(given)
        for key, given in self._configured(name):
            found.setdefault(key, []).append(given)
        for giver in marked_names(GIVES):
            for mid, fid, number in program.indexes.call_sites(giver):
                found.setdefault("", []).extend(self._elements(program.context(mid, fid), number, name))
        return found

    def _known(self, context: Context, event: Event) -> list[Fn]:
        """The callees of a call, if all are functions of the knowledge."""
        known = [t for t in self.linker.types(context, event[CALLEE]) if isinstance(t, Fn)]
        return known if all(self.linker.program.module(t.ref[0]).is_stub for t in known) else []

    def _handler(self, context: Context, value: Value, types: Types) -> Handler:
        taking = tuple(t for t in types if isinstance(t, (Inst, Part)) or (isinstance(t, Fn) and not self._waits(t)))
        return Handler(taking, _called_methods(context, value), self._call(context, value))

    def _waits(self, fn: Fn) -> bool:
        """Whether a function is a coroutine function, which is run as a task."""
        return self.linker.program.frame(fn.ref).kind == ASYNC

    def _elements(self, context: Context, number: int, name: str) -> Iterator[Handler]:
        """The handlers that a call such as ``basicConfig(handlers=[...])`` attaches."""
        event = context.frame.events[number]
        for fn in self._known(context, event):
            mark = self.linker.marks.function(fn.ref).get(GIVES)
            if mark is None or mark.args[0] != name:
                continue
            value = written_for(mark.args[1], event, self.linker.program.frame(fn.ref), bound=fn.bound is not None)
            if value is not None and value[TAG] == "seq":
                for one in value[ELEMENTS]:
                    yield self._handler(context, one, self.linker.types(context, one))
            elif value is not None:
                yield self._handler(context, value, self.linker.elements(self.linker.types(context, value)))

    def _configured(self, name: str) -> Iterator[tuple[str, Handler]]:
        """The handlers that settings attach to the objects they name, in calls such as ``dictConfig(settings)``."""
        program = self.linker.program
        for configurer in marked_names(CONFIGURES):
            for mid, fid, number in program.indexes.call_sites(configurer):
                context = program.context(mid, fid)
                event = context.frame.events[number]
                for fn in self._known(context, event):
                    mark = self.linker.marks.function(fn.ref).get(CONFIGURES)
                    if mark is not None and mark.args[0] == name and event[ARGUMENTS]:
                        settings = self.linker.types(context, event[ARGUMENTS][0])
                        for key, types, level in configured(self.linker, context, settings):
                            yield key, Handler(types, frozenset(), level=level)

    def _call(self, context: Context, value: Value) -> Key | None:
        """The call that makes an object."""
        made = self._made(context, value, 0)
        return (made[0].mid, made[0].fid, made[1]) if made is not None else None

    def _key(self, context: Context, value: Value, bound: bool) -> Key | None:
        """The key of the object that a value is; the root for a function of the module."""
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


def _called_methods(context: Context, value: Value) -> frozenset[str]:
    """The methods of a value that a frame calls."""
    events = context.frame.events
    return frozenset(method_of(e[CALLEE]) for e in events if e[OP] == "call" and receiver_of(e[CALLEE]) == value)


def _above(key: Key | None) -> list[Key]:
    """The object's own key and those of its ancestors; the root last."""
    if not isinstance(key, str):
        return [key, ""] if key is not None else []
    parts = key.split(".") if key else []
    return [*(".".join(parts[:length]) for length in range(len(parts), 0, -1)), ""]


def _handed(event: Event, mark: Mark) -> Value:
    """What a call gives an object: its first argument, or what it passes by the keyword that the mark names."""
    by_name: dict[str | None, Value] = dict(event[KEYWORDS])
    first: Value = event[ARGUMENTS][0] if event[ARGUMENTS] else None
    return by_name.get(mark.keywords["keyword"]) if "keyword" in mark.keywords else first


def _is_elsewhere(event: Event, mark: Mark) -> bool:
    """Whether the handler that a call attaches runs in another thread, as its keywords say."""
    constants = {key: value[CONSTANT] for key, value in event[KEYWORDS] if value is not None and value[TAG] == "const"}
    return any(constants.get(name) == value for name, value in (mark.keywords.get("elsewhere_if") or {}).items())
