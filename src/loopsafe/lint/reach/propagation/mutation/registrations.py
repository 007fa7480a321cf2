"""What is handed to which object: a registry does not run what was registered with another one of its class."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from loopsafe.lint.facts import (
    ARGUMENTS,
    ATTRIBUTE,
    CALLEE,
    IDENTIFIER,
    IMPORTED,
    LEVEL,
    MEMBERS,
    NUMBER,
    OBJECT,
    OF,
    OP,
    OPERAND,
    OTHERS,
    SOURCE,
    TAG,
    VALUE,
    arguments_of,
    undeclared,
)
from loopsafe.lint.link.program.indexes import MOST_SITES
from loopsafe.lint.link.program.types import Cls, Fn, Inst, Map, Part, Types, one_by_one
from loopsafe.lint.reach.propagation.closures import outer
from loopsafe.lint.reach.propagation.mutation.handing import Handing, leaks

if TYPE_CHECKING:
    from collections.abc import Iterator

    from loopsafe.lint.facts import AccessPath, Event, Value
    from loopsafe.lint.link.linker import Linker
    from loopsafe.lint.link.program.program import Context
    from loopsafe.lint.link.program.types import Ref
    from loopsafe.lint.reach.propagation.environment import Env

# The module and the frame that construct an object; its only name in a module, or the constructor call in a function.
Object = tuple[int, int, "str | int"]

MOST_OBJECTS = 24
DEEPEST = 6  # how far a callee may be from the object that keeps it


class Registrations:
    """Objects that modules construct, each under one name, or functions, and what functions they are called with."""

    def __init__(self, linker: Linker) -> None:
        self.linker = linker
        self.handing = Handing(linker)
        self._all: dict[Ref, tuple[Object, ...]] = {}
        self._functions: dict[Object, frozenset[Ref]] = {}
        self._named: dict[Ref, frozenset[Ref]] = {}
        self._kept: dict[Object, tuple[Ref, str] | None] = {}

    def is_elsewhere(self, context: Context, env: Env, event: Event, ref: Ref) -> bool:
        """Whether what a call runs is not the function ``ref``: it was handed to another object than the one asked."""
        callee = event[CALLEE] if event[OP] == "call" else None
        owner = self.owner(context, callee)
        this = None
        if owner is not None and owner[TAG] == "name":
            this = self.named(context, owner[IDENTIFIER])
        elif owner is not None and owner[TAG] == "call":
            this = self._constructed(context, owner[NUMBER])
        elif owner in (("param", 0), ("up", ("param", 0))):
            own = 0 if owner[TAG] == "param" else outer(0)
            made = next((types for index, types in env if index == own), ())
            if len(made) == 1 and isinstance(made[0], Inst) and made[0].origin is not None:
                this = self.made_by(made[0])
        return this is not None and self.excludes(this, ref)

    def owner(self, context: Context, callee: Value, depth: int = 0) -> Value:
        """The object that a callee was got out of: ``self`` of ``self.handlers.get(name)``, a name; None for others."""
        if callee is None or depth > DEEPEST:
            return None
        tag = callee[TAG]
        if tag in ("name", "param"):
            return callee
        if tag == "up":
            outside = self.linker.program.outer(context, context.frame.parent)
            around = self.owner(outside, callee[OF], depth + 1)
            return ("up", around) if around is not None and around[TAG] == "param" else None
        if tag in ("attr", "item", "elem", "held"):
            return self.owner(context, callee[OF], depth + 1)
        if tag == "call" and self._constructed(context, callee[NUMBER]) is not None:
            return callee
        if tag == "call":
            event = context.frame.events[callee[NUMBER]]
            return self.owner(
                context,
                event[ARGUMENTS][0] if _is_wrapped(event[CALLEE], event[ARGUMENTS]) else event[CALLEE],
                depth + 1,
            )
        if tag == "union":
            found = {self.owner(context, member, depth + 1) for member in callee[MEMBERS]}
            return found.pop() if len(found) == 1 else None
        return None

    def _constructed(self, context: Context, number: int) -> Object | None:
        """The object that a call in a function makes, if it is one of those that are told apart."""
        if not context.fid:
            return None
        made = self.linker.types(context, context.frame.events[number][CALLEE])
        this = (context.mid, context.fid, number)
        told = len(made) == 1 and isinstance(made[0], Cls) and this in self._objects(made[0].ref)
        return this if told else None

    def named(self, context: Context, name: str) -> Object | None:
        """The object that a module constructs once, and that has this name here or where it is imported."""
        module, fid = context.module, context.fid
        program = self.linker.program
        for around in program.ancestors(module, fid):
            entries = module.facts.frames[around].bindings.get(name)
            if entries is None:
                continue
            value = _bound_to(entries)
            if value is not None and value[TAG] == "from" and value[IMPORTED] == name:
                home = program.table.find(module.absolute(value[LEVEL], value[SOURCE]), module)
                if home is None or home.is_stub or home is module:
                    return None
                return self.named(program.context(home.number, 0), name)
            if around or value is None or value[TAG] != "call" or entries[0][0]:
                return None
            return module.number, 0, name
        return None

    def excludes(self, this: Object, ref: Ref) -> bool:
        """Whether a function was handed to another object of the class, and never to this one."""
        cls = self._class(this)
        if cls is None or ref in self.functions(this) or ref in self._own(cls):
            return False
        elsewhere = any(ref in self.functions(other) for other in self._objects(cls) if other != this)
        return elsewhere and all(self._stays(same) for same in self._same(this))

    def made_by(self, t: Inst) -> Object | None:
        """The object that a construction makes, if there are others of its class."""
        assert t.origin is not None
        context = self.linker.program.contexts[t.origin[0]]
        objects = self._objects(t.ref)
        made = [o for o in objects if o[:2] == (context.mid, context.fid) and self._origin(o) == t.origin[1]]
        return made[0] if made and len(objects) > 1 else None

    def _stays(self, this: Object) -> bool:
        """Whether an object is only ever asked for its methods and items, so that all it is handed is seen."""
        kept = self._kept_as(this)
        return not any(
            leaks(
                context.frame,
                this[2],
                kept[1] if kept else "",
                partial(self._is_named, context, this=this),
                partial(self._is_handed_on, context, this=this),
            )
            for context in self._contexts(this)
        )

    def _kept_as(self, this: Object) -> tuple[Ref, str] | None:
        """The class and the attribute that the method which makes an object keeps it in: ``self.opened = Hooks()``."""
        if this not in self._kept:
            self._kept[this] = None
            module = self.linker.program.module(this[0])
            owner = module.facts.frames[this[1]].owner
            kept = module.facts.classes[owner].instance if this[1] and owner >= 0 else {}
            names = [name for name, entries in kept.items() if (this[1], None, ("call", this[2])) in entries]
            if len(names) == 1 and len(kept[names[0]]) == 1:
                self._kept[this] = ((this[0], owner), names[0])
        return self._kept[this]

    def _contexts(self, this: Object) -> Iterator[Context]:
        """The frames that an object may be named in."""
        program = self.linker.program
        kept = self._kept_as(this)
        if this[1] and kept is None:
            yield program.context(this[0], this[1])
            return
        name = this[2] if kept is None else kept[1]
        for module in program.table.project():
            if module.number == this[0] or name in module.facts.references:
                for fid in range(len(module.facts.frames)):
                    yield program.context(module.number, fid)

    def _origin(self, this: Object) -> int:
        """The number of the constructor call."""
        if isinstance(this[2], int):
            return this[2]
        value = _bound_to(self.linker.program.context(this[0], 0).entries(this[2]))
        return value[NUMBER] if value is not None and value[TAG] == "call" else -1

    def _class(self, this: Object) -> Ref | None:
        context = self.linker.program.context(*this[:2])
        made = self.linker.types(context, ("name", this[2]) if not this[1] else ("call", this[2]))
        module_of = self.linker.program.module_of
        # ``x.add(y)`` makes no list
        refs = {t.ref for t in made if isinstance(t, Inst) and not module_of(t.ref).is_stub}
        return refs.pop() if len(refs) == 1 else None

    def _objects(self, ref: Ref) -> tuple[Object, ...]:
        """The objects of a class that modules and functions construct."""
        found = self._all.get(ref)
        if found is None:
            program = self.linker.program
            sites = program.call_sites.of_class(ref)
            made = {(mid, ("call", number)) for mid, fid, number in sites if not fid}
            objects: list[Object] = [
                (mid, 0, name)
                for mid in dict.fromkeys(mid for mid, _ in made)
                for name, entries in program.module(mid).facts.frames[0].bindings.items()
                if (mid, _bound_to(entries)) in made
            ]
            objects += [site for site in sites[:MOST_SITES] if site[1]]
            found = self._all[ref] = tuple(o for o in objects if self._class(o) == ref)[:MOST_OBJECTS]
        return found

    def _same(self, this: Object) -> list[Object]:
        """The object and those that may be it: some libraries give what they made for a name whenever it is asked."""
        cls = self._class(this)
        given = self._given(this) if cls is not None and self.linker.program.module_of(cls).is_sketch else ()
        return [
            this,
            *(o for o in (self._objects(cls) if cls and given else ()) if o != this and self._given(o) == given),
        ]

    def _given(self, this: Object) -> tuple[Value, ...]:
        """What an object is constructed with."""
        number = self._origin(this)
        return arguments_of(self.linker.program.frame(this[:2]).events[number]) if number >= 0 else ()

    def functions(self, this: Object) -> frozenset[Ref]:
        """The functions among what the project calls methods of an object with, or decorates with them."""
        found = self._functions.get(this)
        if found is None:
            self._functions[this] = frozenset()
            found = self._functions[this] = frozenset(fn for same in self._same(this) for fn in self._find(same))
        return found

    def _find(self, this: Object) -> Iterator[Ref]:
        for context in self._contexts(this):
            for number, event in enumerate(context.frame.events):
                if self._is_handed_on(context, event, this) or (
                    event[OP] == "call"
                    and (self._is_of(context, event[CALLEE], this) or self._is_named(context, ("call", number), this))
                ):
                    for value in arguments_of(event):
                        yield from _functions(self.linker.types(context, value))
                elif event[OP] == "op" and self._is_named(context, event[OPERAND], this):
                    for value in event[OTHERS]:
                        yield from _functions(self.linker.types(context, value))
                elif event[OP] == "store" and self._is_named(context, event[OBJECT], this):
                    yield from _functions(self.linker.types(context, event[VALUE]))
        for context in self._inside(this) if this[1] else self._contexts(this):
            if context.frame.decorators and self._is_decorated(context, this):
                yield context.mid, context.fid

    def _inside(self, this: Object) -> Iterator[Context]:
        """The functions that are defined, and decorated, in the frame that constructs an object."""
        program = self.linker.program
        for fid, frame in enumerate(program.module(this[0]).facts.frames):
            if frame.parent == this[1]:
                yield program.context(this[0], fid)

    def _own(self, ref: Ref) -> frozenset[Ref]:
        """The functions that a class names itself: its methods, its fields and their defaults, whatever the object."""
        found = self._named.get(ref)
        if found is None:
            self._named[ref] = frozenset()
            found = self._named[ref] = frozenset(
                fn
                for owner in self.linker.hierarchy.mro(ref)
                if not self.linker.program.module_of(owner).is_stub
                for context, value in self._written(owner)
                if value is not None and value[TAG] in ("name", "fn", "from")
                for fn in _functions(self.linker.types(context, value))
            )
        return found

    def _written(self, owner: Ref) -> Iterator[tuple[Context, Value]]:
        """The values in the code of a class that may be functions to keep or to pass on."""
        program = self.linker.program
        cls = program.cls(owner)
        body = program.context(owner[0], cls.frame)
        for entries in cls.attributes.values():
            yield from ((body, value) for _, value in entries)
        contexts = [program.context(owner[0], fid) for fids in cls.methods.values() for fid in fids]
        for context in (body, *contexts):
            yield from ((body, default) for _, _, _, default in context.frame.params)
            for event in context.frame.events:
                if event[OP] in ("call", "store"):
                    yield from ((context, v) for v in _handed(event))

    def _is_decorated(self, context: Context, this: Object) -> bool:
        around = self.linker.decorators.definition_context((context.mid, context.fid))
        events = around.frame.events
        return any(
            self._is_of(around, value, this)
            or (value is not None and value[TAG] == "call" and self._is_asked(around, events[value[NUMBER]], this))
            for value in context.frame.decorators
        )

    def _is_asked(self, context: Context, event: Event, this: Object) -> bool:
        return self._is_of(context, event[CALLEE], this) or self._is_handed_on(context, event, this)

    def _is_handed_on(self, context: Context, event: Event, this: Object) -> bool:
        return self.handing.is_handed_on(context, event, partial(self._is_named, context, this=this))

    def _is_of(self, context: Context, callee: Value, this: Object) -> bool:
        """Whether what is called is a method of the object, or the object."""
        receiver = callee[OF] if callee is not None and callee[TAG] == "attr" else callee
        return self._is_named(context, receiver, this)

    def _is_named(self, context: Context, value: Any, this: Object) -> bool:
        if isinstance(value, tuple) and value and value[TAG] in ("typed", "union"):
            value = _object(value)
        if not isinstance(value, tuple) or len(value) < 2 or value[TAG] not in ("name", "from", "call", "attr"):
            return False
        if value[TAG] == "attr":
            kept = self._kept_as(this)
            mro = self.linker.hierarchy.mro
            return (
                kept is not None
                and value[ATTRIBUTE] == kept[1]
                and any(isinstance(t, Inst) and kept[0] in mro(t.ref) for t in self.linker.types(context, value[OF]))
            )
        if value[TAG] == "call":  # the code that constructs it has the construction for the name
            return (context.mid, context.fid) == this[:2] and (
                value[NUMBER] == self._origin(this) or (bool(this[1]) and self._is_handed_back(context, value, this))
            )
        name = value[IDENTIFIER] if value[TAG] == "name" else value[IMPORTED]
        return name == this[2] and self.named(context, name) == this

    def _is_handed_back(self, context: Context, value: AccessPath, this: Object) -> bool:
        """Whether a method of the object returns it: ``pipeline.then(f)``."""
        callee = context.frame.events[value[NUMBER]][CALLEE]
        if callee is None or callee[TAG] != "attr" or not self._is_named(context, callee[OF], this):
            return False
        made = self.linker.types(context, value)
        return not made or any(isinstance(t, Inst) and t.ref == self._class(this) for t in made)


def _handed(event: Event) -> tuple[Value, ...]:
    """What a call passes, or a store keeps."""
    return arguments_of(event) if event[OP] == "call" else (event[VALUE],)


def _is_wrapped(callee: Value, passed: tuple[Value, ...]) -> bool:
    """``list(self.handlers)``, ``sorted(self.handlers)``."""
    return bool(passed) and callee is not None and callee[TAG] == "name"


def _bound_to(entries: tuple[tuple[int, Value], ...]) -> Value:
    """What a name is bound to once; ``hooks += f`` leaves it the object that it is."""
    return _object(entries[0][1]) if len(entries) == 1 else None


def _object(value: Value) -> Value:
    """The object that a value is, whatever it is declared to be, and whatever was added to it."""
    if value is not None and value[TAG] == "union":
        made, *added = value[MEMBERS]
        return _object(made) if all(other is None or other[TAG] != "call" for other in added) else None
    return undeclared(value)


def _functions(types: Types) -> Iterator[Ref]:
    for t in one_by_one(types):
        if isinstance(t, Fn):
            yield t.ref
        elif isinstance(t, Part):
            yield from _functions(t.callee)
        elif isinstance(t, Map):
            for _, item in t.pairs:
                yield from _functions(item)
