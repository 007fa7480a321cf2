"""Memoisation: functions that do something only the first time, because they keep the result.

A decorator or a library keeps it, or the function itself: in a name, in an attribute or in a table.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from loopsafe.lint.facts import (
    ARGUMENTS,
    CALLEE,
    CONSTANT,
    NAME,
    OBJECT,
    OP,
    SCOPE,
    TAG,
    VALUE,
    arguments_of,
    call_of,
    decorator_function,
    scopes_around,
)
from loopsafe.lint.reach.memo_tables import MemoRegion, memo_regions

if TYPE_CHECKING:
    from collections.abc import Iterator

    from loopsafe.lint.facts import Event, Scope, Value
    from loopsafe.lint.link.linker import Linker
    from loopsafe.lint.link.program.program import Context
    from loopsafe.lint.link.program.types import Ref
    from loopsafe.lint.link.targets.calls import Target
    from loopsafe.lint.link.targets.primitives import Primitive

MEMOS = frozenset({"functools.cache", "functools.lru_cache"})
ABSENT = frozenset({"none", "false"})  # conditions that hold as long as a name or an attribute is not filled
EMPTY = frozenset({"const", "dict", "seq"})  # forms of values that may hold nothing
OWN = ("param", 0)
CONSTRUCTORS = frozenset({"__init__", "__new__", "__post_init__"})
SHARED = frozenset({"name", "cls"})  # objects that all functions mean alike: classes, what modules made
DONE = ("const", True)  # ``self._loaded = True``


class Memoised:
    """Finds *keepers*: functions that do something only the first time, and keep the result."""

    def __init__(self, linker: Linker) -> None:
        self.linker = linker
        self._memoised: dict[Ref, bool] = {}
        self._filled: dict[Ref, frozenset[Value]] = {}
        self._regions: dict[Ref, tuple[MemoRegion, ...]] = {}

    def is_memoised(self, ref: Ref) -> bool:
        """Whether a function is memoised by a decorator of the standard library."""
        if not self.linker.program.frame(ref).decorators:
            return False
        found = self._memoised.get(ref)
        if found is None:
            around = self.linker.decorators.definition_context(ref)
            found = self._memoised[ref] = any(
                self.linker.program.dotted(around, decorator_function(around.frame.events, value)) in MEMOS
                for value in self.linker.marks.function(ref).wrappers
            )
        return found

    def keeper(self, context: Context, number: int, target: Target) -> Ref | None:
        """The keeper of what an event reaches: the memoised function that it enters, or the one it stands in."""
        entered = target.context
        if entered is not None and not target.scheduled and self.is_cached((entered.mid, entered.fid)):
            return entered.mid, entered.fid
        event = context.frame.events[number]
        scope = event[SCOPE]
        own = (context.mid, context.fid)
        if target.primitive is not None and _is_cached_by_library(target.primitive, event):
            return own
        if any(memo_region.is_around(context.frame, number) for memo_region in self._memo_regions(own)):
            return own
        return own if scope and self._fills(context, scope) else None

    def _memo_regions(self, ref: Ref) -> tuple[MemoRegion, ...]:
        """The regions in which a function makes the entries of a memo table."""
        found = self._regions.get(ref)
        if found is None:
            found = self._regions[ref] = memo_regions(self.linker.program.module(ref[0]), ref[1]) if ref[1] else ()
        return found

    def is_cached(self, ref: Ref) -> bool:
        """Whether a decorator keeps the result of a function, once for all or once for each object."""
        return self.is_memoised(ref) or self.linker.marks.function(ref).cached or self._is_made_once(ref)

    def _is_made_once(self, ref: Ref) -> bool:
        """Whether a function constructs objects of a class whose metaclass keeps them."""
        frame = self.linker.program.frame(ref)
        if frame.name not in CONSTRUCTORS or frame.owner < 0:
            return False
        metaclass = self.linker.hierarchy.metaclass((ref[0], frame.owner))
        called = self.linker.methods.find(metaclass, "__call__") if metaclass is not None else None
        return called is not None and bool(self._memo_regions(called.ref))

    def _fills(self, context: Context, scope: int) -> bool:
        """Whether a scope is only entered while a name or attribute is empty that this function fills."""
        filled = self._filled_by(context)
        return bool(filled) and any(
            _is_absent(context, condition, filled) for condition in scopes_around(context.frame.scopes, scope)
        )

    def _filled_by(self, context: Context) -> frozenset[Value]:
        """The names of the module and the attributes that a function assigns and nobody empties."""
        ref = (context.mid, context.fid)
        found = self._filled.get(ref)
        if found is None:
            bindings = context.module.facts.frames[0].bindings if context.fid else {}
            filling = {context.fid, *(setter[1] for setter in self._setters(context) if setter[0] == context.mid)}
            names = [name for name, entries in bindings.items() if any(fid in filling for fid, _ in entries)]
            found = self._filled[ref] = frozenset([*(("name", name) for name in names), *self._attributes(context)])
        return found

    def _attributes(self, context: Context) -> list[Value]:
        """The attributes that a function assigns: of ``self``, of a class, or of an object of the module."""
        found: list[Value] = []
        marks = self.linker.marks.function((context.mid, context.fid))
        for event in context.frame.events:
            if event[OP] != "store" or event[OBJECT] is None:
                continue
            own = event[OBJECT] == OWN and context.frame.owner >= 0 and context.frame.name != "__init__"
            if not own and event[OBJECT][TAG] not in SHARED:
                continue
            for name in self._assigned(context, event[NAME]) if own else (event[NAME],):
                if not own or marks.classmethod or not is_emptied(self.linker, context, name):
                    attribute: Value = ("attr", event[OBJECT], name)
                    found += [attribute, ("test", attribute)] if event[VALUE] == DONE else [attribute]
        return found

    def _setters(self, context: Context) -> Iterator[Ref]:
        """The setters of properties that a method assigns: ``self.config = load()``."""
        for event in context.frame.events if context.frame.owner >= 0 else ():
            if event[OP] == "store" and event[OBJECT] == OWN:
                setter = self.linker.methods.setter((context.mid, context.frame.owner), event[NAME])
                if setter is not None:
                    yield setter.ref

    def _assigned(self, context: Context, name: str) -> list[str]:
        """The attributes that ``self.name = x`` fills: this one, or those that the property's setter assigns."""
        setter = self.linker.methods.setter((context.mid, context.frame.owner), name)
        if setter is None:
            return [name]
        events = self.linker.program.frame(setter.ref).events
        return [event[NAME] for event in events if event[OP] == "store" and event[OBJECT] == OWN]


def _is_cached_by_library(primitive: Primitive, event: Event) -> bool:
    """Whether the library keeps the result of a call; for some, only if the arguments are constants."""
    if primitive.cached == "by-argument":
        passed = arguments_of(event) if event[OP] == "call" else (None,)
        return all(value is not None and value[TAG] == "const" for value in passed)
    return bool(primitive.cached)


def is_emptied(linker: Linker, context: Context, name: str) -> bool:
    """Whether a method other than the constructor empties an attribute: ``self._rows = []``."""
    program = linker.program
    return any(
        value is not None
        and value[TAG] in EMPTY
        and value != DONE
        and program.frame((owner[0], fid)).name != "__init__"
        for owner in linker.hierarchy.mro((context.mid, context.frame.owner))
        for fid, _, value in program.cls(owner).instance.get(name, ())
    )


def _is_absent(context: Context, condition: Scope, filled: frozenset[Value]) -> bool:
    """Whether a condition holds only while one of these names and attributes is empty."""
    kind, *operands = condition
    if kind == "either":
        return all(any(_is_absent(context, one, filled) for one in either) for either in operands[0])
    if kind not in ABSENT or operands[0] is None:
        return False
    subject = operands[0]
    if kind == "none" or subject[TAG] == "name":
        return subject in filled
    return ("test", subject) in filled or _tested_by_hasattr(context, subject) in filled


def _tested_by_hasattr(context: Context, answer: Value) -> Value:
    """The attribute in the test ``hasattr(cls, "_instance")``."""
    event = call_of(context.frame.events, answer)
    if event is None or event[CALLEE] != ("name", "hasattr") or len(event[ARGUMENTS]) != 2:
        return None
    owner, name = event[ARGUMENTS]
    return ("attr", owner, name[CONSTANT]) if name is not None and name[TAG] == "const" else None
