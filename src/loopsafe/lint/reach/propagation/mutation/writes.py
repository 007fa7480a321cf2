"""Writes to attributes: whether only constructors assign an attribute, or other code as well."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from loopsafe.lint.facts import (
    ARGUMENTS,
    ATTRIBUTE,
    CALLEE,
    CONSTANT,
    NAME,
    OBJECT,
    OF,
    OP,
    TAG,
    call_of,
    receiver_of,
)
from loopsafe.lint.link.program.name_indexes import MOST_SITES
from loopsafe.lint.link.program.types import Cls, Inst, Mod, Ref
from loopsafe.lint.reach.propagation.mutation.escape import EscapeAnalysis
from loopsafe.lint.reach.propagation.mutation.unused import is_unused

if TYPE_CHECKING:
    from collections.abc import Iterator

    from loopsafe.lint.facts import Event, Value
    from loopsafe.lint.link.linker import Linker
    from loopsafe.lint.link.program.program import Context

SETTERS = ("setattr", "__setattr__")
PLAIN = frozenset({"builtins", "abc", "typing", "typing_extensions"})  # whose classes leave attributes to others
AFTER_FIELDS = "__post_init__"
HOOKS = ("__setattr__", "__getattribute__")


class Assignment(NamedTuple):
    """``self.name = value`` in a constructor."""

    owner: Ref
    constructor: int
    value: Value


class AttributeWrites:
    """All writes to attributes of objects whose exact class is known with all its bases."""

    def __init__(self, linker: Linker) -> None:
        self.linker = linker
        self.escape = EscapeAnalysis(linker)
        self._stores: dict[str, list[tuple[Context, Value]]] | None = None
        self._named: dict[str | None, list[tuple[Context, Event]]] | None = None
        self._merged: list[tuple[Context, Value]] | None = None
        self._elsewhere: dict[tuple[Ref, str], bool] = {}
        self._updated: dict[Ref, bool] = {}

    def names(self, ref: Ref) -> set[str]:
        """The attributes that methods of a class or of its ancestors assign."""
        return {name for owner in self.linker.hierarchy.mro(ref) for name in self.linker.program.cls(owner).instance}

    def by_constructors(self, t: Inst, name: str, makers: tuple[str, ...] = ("__init__",)) -> list[Assignment]:
        """All values ever assigned to an attribute; empty if code outside of constructors assigns it."""
        program, hierarchy = self.linker.program, self.linker.hierarchy
        if not hierarchy.is_complete(t.ref):
            return []
        found: list[Assignment] = []
        others: list[Ref] = []
        for owner in hierarchy.mro(t.ref):
            cls = program.cls(owner)
            entries = cls.instance.get(name, ())
            if program.module_of(owner).is_stub:
                if entries or name in cls.attributes or name in cls.methods:
                    return []
                continue
            kept = any(value is not None for _, value in cls.attributes.get(name, ()))
            if kept or name in cls.methods or any(hook in cls.methods for hook in HOOKS):
                return []
            for fid, _, value in entries:
                frame = program.frame((owner[0], fid))
                if frame.name in makers and frame.owner == owner[1] and not frame.decorators:
                    found.append(Assignment(owner, fid, value))
                else:
                    others.append((owner[0], fid))
        if not found or not (others or self.is_set_elsewhere(t.ref, name)):
            return found
        run = self.escape.methods(t) if t.origin is not None else None
        return [] if run is None or any(ref in run for ref in others) else found

    def is_left_alone(self, t: Inst, name: str) -> bool:
        """Whether only a dataclass's constructor and ``__post_init__`` set an attribute or add to it."""
        program, hierarchy = self.linker.program, self.linker.hierarchy
        owners = hierarchy.mro(t.ref)
        classes = [program.cls(owner) for owner in owners]
        hooked = any(
            hook in program.cls(owner).methods
            for owner in owners
            if program.module_of(owner).name not in PLAIN
            for hook in (*HOOKS, "__init__")
        )
        if hooked or not hierarchy.is_complete(t.ref) or any(name in cls.methods for cls in classes):
            return False
        if self.is_set_elsewhere(t.ref, name):
            return False
        own = [(owner[0], fid) for owner in owners for fid, *_ in program.cls(owner).instance.get(name, ())]
        own = [ref for ref in own if program.frame(ref).name != AFTER_FIELDS]
        run = self.escape.methods(t) if own else frozenset()
        return run is not None and run.isdisjoint(own)

    def after_fields(self, ref: Ref, name: str) -> list[Ref]:
        """Each assignment to a field in ``__post_init__`` of a record or of its ancestors."""
        program = self.linker.program
        own = ((o[0], fid) for o in self.linker.hierarchy.mro(ref) for fid, *_ in program.cls(o).instance.get(name, ()))
        return [one for one in own if program.frame(one).name == AFTER_FIELDS]

    def is_set_elsewhere(self, ref: Ref, name: str) -> bool:
        """Whether code outside of the class may set an attribute: ``x.name = y``, ``setattr(x, n, y)``."""
        key = (ref, name)
        found = self._elsewhere.get(key)
        if found is None:
            sites = self.stores().get(name, [])
            found = self._elsewhere[key] = (
                len(sites) > MOST_SITES
                or any(self._may_be(context, value, ref, unknown=True) for context, value in sites)
                or any(self._is_set_by_name(ref, name, *site) for site in self.setters(name))
                or self._is_updated(ref)
            )
        return found

    def is_set_in_module(self, mid: int, name: str) -> bool:
        """Whether another module may bind a module's name again: ``module.name = x``."""
        key = ((mid, -1), name)
        found = self._elsewhere.get(key)
        if found is None:
            found = self._elsewhere[key] = any(
                not types or any(isinstance(t, Mod) and t.number == mid for t in types)
                for types in (self.linker.types(*site) for site in self.stores().get(name, []))
            )
        return found

    def _calls(self, name: str) -> Iterator[tuple[Context, Event]]:
        """The calls of a function with this name, without calls in unused functions."""
        program = self.linker.program
        for mid, fid, number in program.indexes.call_sites(name):
            context = program.context(mid, fid)
            if not is_unused(program, context):
                yield context, context.frame.events[number]

    def setters(self, name: str | None) -> list[tuple[Context, Event]]:
        """The calls of ``setattr`` that name this attribute, or whose attribute is unknown: None asks for these."""
        if self._named is None:
            self._named = {}
            for setter in SETTERS:
                for context, event in self._calls(setter):
                    given = event[ARGUMENTS]
                    if len(given) == 3:  # super().__setattr__(name, value) belongs to a hook
                        named = given[1][CONSTANT] if given[1] is not None and given[1][TAG] == "const" else None
                        self._named.setdefault(named, []).append((context, event))
        named = self._named.get(name, []) if name is not None else []
        return [*named, *self._named.get(None, ())]

    def stores(self) -> dict[str, list[tuple[Context, Value]]]:
        """Where the attributes of other objects than ``self`` are stored, by their name."""
        if self._stores is None:
            self._stores = {}
            program = self.linker.program
            for module, fid, frame in program.project_frames():
                context = program.context(module.number, fid)
                for event in frame.events:
                    if event[OP] == "store" and not (event[OBJECT] == ("param", 0) and frame.owner >= 0):
                        if is_unused(program, context):
                            break
                        self._stores.setdefault(event[NAME], []).append((context, event[OBJECT]))
        return self._stores

    def _may_be(self, context: Context, value: Value, ref: Ref, *, unknown: bool) -> bool:
        """Whether a value may be an object of the class; ``unknown`` is the answer for an unknown value."""
        types = self.linker.types(context, value)
        if not types:
            return unknown
        mro = self.linker.hierarchy.mro
        return any(isinstance(t, (Inst, Cls)) and (ref in mro(t.ref) or t.ref in mro(ref)) for t in types)

    def _is_set_by_name(self, ref: Ref, name: str, context: Context, event: Event) -> bool:
        given, frame = event[ARGUMENTS], context.frame
        is_named = given[1] == ("const", name)
        if is_named and given[0] == ("param", 0) and frame.owner >= 0 and frame.name == "__init__":
            return False  # ``object.__setattr__(self, "name", value)`` is as good as ``self.name = value``
        return self._may_be(context, given[0], ref, unknown=is_named)

    def _is_updated(self, ref: Ref) -> bool:
        """Whether code writes to the ``__dict__`` of an object of the class."""
        found = self._updated.get(ref)
        if found is None:
            if self._merged is None:
                calls = ((context, _updated(context, event)) for context, event in self._calls("update"))
                self._merged = [(context, value) for context, value in calls if value is not None]
            found = any(self._may_be(*site, ref, unknown=False) for site in self._merged)
            self._updated[ref] = found
        return found


def _updated(context: Context, event: Event) -> Value:
    """``x`` of ``x.__dict__.update(...)`` and of ``vars(x).update(...)``; None for a call of another ``update``."""
    receiver = receiver_of(event[CALLEE])
    if receiver is None:
        return None
    if receiver[TAG] == "attr" and receiver[ATTRIBUTE] == "__dict__":
        value: Value = receiver[OF]
        return value
    made = call_of(context.frame.events, receiver)
    is_vars = made is not None and made[CALLEE] == ("name", "vars") and len(made[ARGUMENTS]) == 1
    return made[ARGUMENTS][0] if made is not None and is_vars else None
