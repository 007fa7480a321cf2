"""Objects of one class, distinguished by allocation site: a name of a module, or a constructor call in a function.

``A = Hooks()`` and ``B = Hooks()`` are two sites: a function that is registered with ``A`` is not run by ``B``.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from loopsafe.lint.facts import (
    ATTRIBUTE,
    CALLEE,
    IDENTIFIER,
    IMPORTED,
    LEVEL,
    MEMBERS,
    NUMBER,
    OF,
    SOURCE,
    TAG,
    arguments_of,
    undeclared,
)
from loopsafe.lint.link.program.name_indexes import MOST_SITES
from loopsafe.lint.link.program.types import Cls, Inst

if TYPE_CHECKING:
    from collections.abc import Iterator

    from loopsafe.lint.facts import AccessPath, Value
    from loopsafe.lint.link.linker import Linker
    from loopsafe.lint.link.program.program import Context
    from loopsafe.lint.link.program.types import Ref

MOST_OBJECTS = 24


class AllocationSite(NamedTuple):
    """The place where an object is made: a module, a frame, and there a name or a constructor call."""

    mid: int
    fid: int  # 0: the module itself
    place: str | int  # the name in a module, the number of the call in a function


class AllocationSites:
    """Distinguishes objects of one class by their allocation sites."""

    def __init__(self, linker: Linker) -> None:
        self.linker = linker
        self._all: dict[Ref, tuple[AllocationSite, ...]] = {}
        self._stored: dict[AllocationSite, tuple[Ref, str] | None] = {}

    def constructed(self, context: Context, number: int) -> AllocationSite | None:
        """The site of a constructor call in a function, if sites of its class are distinguished."""
        if not context.fid:
            return None
        made = self.linker.types(context, context.frame.events[number][CALLEE])
        this = AllocationSite(context.mid, context.fid, number)
        is_distinguished = len(made) == 1 and isinstance(made[0], Cls) and this in self.of_class(made[0].ref)
        return this if is_distinguished else None

    def named(self, context: Context, name: str) -> AllocationSite | None:
        """The site of the object that a module constructs once, and that has this name here or was imported."""
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
            return AllocationSite(module.number, 0, name)
        return None

    def made_by(self, t: Inst) -> AllocationSite | None:
        """The site of a constructed object, if its class has others."""
        assert t.origin is not None
        context = self.linker.program.contexts[t.origin.context]
        objects = self.of_class(t.ref)
        made = [o for o in objects if o[:2] == (context.mid, context.fid) and self.call_of(o) == t.origin.event]
        return made[0] if made and len(objects) > 1 else None

    def stored_as(self, this: AllocationSite) -> tuple[Ref, str] | None:
        """The class and the attribute in which the constructing method stores it: ``self.opened = Hooks()``."""
        if this not in self._stored:
            self._stored[this] = None
            module = self.linker.program.module(this.mid)
            owner = module.facts.frames[this.fid].owner
            kept = module.facts.classes[owner].instance if this.fid and owner >= 0 else {}
            names = [name for name, entries in kept.items() if (this.fid, None, ("call", this.place)) in entries]
            if len(names) == 1 and len(kept[names[0]]) == 1:
                self._stored[this] = ((this.mid, owner), names[0])
        return self._stored[this]

    def contexts(self, this: AllocationSite) -> Iterator[Context]:
        """The frames in which the object may have a name."""
        program = self.linker.program
        kept = self.stored_as(this)
        if this.fid and kept is None:
            yield program.context(this.mid, this.fid)
            return
        name = this.place if kept is None else kept[1]
        for module in program.table.project():
            if module.number == this.mid or name in module.facts.references:
                for fid in range(len(module.facts.frames)):
                    yield program.context(module.number, fid)

    def call_of(self, this: AllocationSite) -> int:
        """The number of the constructor call."""
        if isinstance(this.place, int):
            return this.place
        value = _bound_to(self.linker.program.context(this.mid, 0).entries(this.place))
        return value[NUMBER] if value is not None and value[TAG] == "call" else -1

    def class_of(self, this: AllocationSite) -> Ref | None:
        """The class of the object, if it is certainly one of the project."""
        context = self.linker.program.context(*this[:2])
        made = self.linker.types(context, ("name", this.place) if not this.fid else ("call", this.place))
        module_of = self.linker.program.module_of
        # ``x.add(y)`` makes no list
        refs = {t.ref for t in made if isinstance(t, Inst) and not module_of(t.ref).is_stub}
        return refs.pop() if len(refs) == 1 else None

    def of_class(self, ref: Ref) -> tuple[AllocationSite, ...]:
        """The sites of a class in modules and functions."""
        found = self._all.get(ref)
        if found is None:
            program = self.linker.program
            sites = program.call_sites.of_class(ref)
            made = {(mid, ("call", number)) for mid, fid, number in sites if not fid}
            objects = [
                AllocationSite(mid, 0, name)
                for mid in dict.fromkeys(mid for mid, _ in made)
                for name, entries in program.module(mid).facts.frames[0].bindings.items()
                if (mid, _bound_to(entries)) in made
            ]
            objects += [AllocationSite(*site) for site in sites[:MOST_SITES] if site[1]]
            found = self._all[ref] = tuple(o for o in objects if self.class_of(o) == ref)[:MOST_OBJECTS]
        return found

    def same(self, this: AllocationSite) -> list[AllocationSite]:
        """The site and its possible aliases: some libraries return one object for all calls with the same name."""
        cls = self.class_of(this)
        given = (
            self._constructor_arguments(this)
            if cls is not None and self.linker.program.module_of(cls).is_sketch
            else ()
        )
        return [
            this,
            *(
                o
                for o in (self.of_class(cls) if cls and given else ())
                if o != this and self._constructor_arguments(o) == given
            ),
        ]

    def _constructor_arguments(self, this: AllocationSite) -> tuple[Value, ...]:
        """The arguments of the constructor call."""
        number = self.call_of(this)
        return arguments_of(self.linker.program.frame(this[:2]).events[number]) if number >= 0 else ()

    def inside(self, this: AllocationSite) -> Iterator[Context]:
        """The functions that are defined in the frame that constructs the object."""
        program = self.linker.program
        for fid, frame in enumerate(program.module(this.mid).facts.frames):
            if frame.parent == this.fid:
                yield program.context(this.mid, fid)

    def is_named(self, context: Context, value: Any, this: AllocationSite) -> bool:
        """Whether a value means the object, by its name, its constructor call or its attribute."""
        if isinstance(value, tuple) and value and value[TAG] in ("typed", "union"):
            value = _object(value)
        if not isinstance(value, tuple) or len(value) < 2 or value[TAG] not in ("name", "from", "call", "attr"):
            return False
        if value[TAG] == "attr":
            kept = self.stored_as(this)
            mro = self.linker.hierarchy.mro
            return (
                kept is not None
                and value[ATTRIBUTE] == kept[1]
                and any(isinstance(t, Inst) and kept[0] in mro(t.ref) for t in self.linker.types(context, value[OF]))
            )
        if value[TAG] == "call":  # the code that constructs it has the construction for the name
            return (context.mid, context.fid) == this[:2] and (
                value[NUMBER] == self.call_of(this)
                or (bool(this.fid) and self._is_returned_receiver(context, value, this))
            )
        name = value[IDENTIFIER] if value[TAG] == "name" else value[IMPORTED]
        return name == this.place and self.named(context, name) == this

    def _is_returned_receiver(self, context: Context, value: AccessPath, this: AllocationSite) -> bool:
        """Whether a method call on the object returns the object itself: ``pipeline.then(f)``."""
        callee = context.frame.events[value[NUMBER]][CALLEE]
        if callee is None or callee[TAG] != "attr" or not self.is_named(context, callee[OF], this):
            return False
        made = self.linker.types(context, value)
        return not made or any(isinstance(t, Inst) and t.ref == self.class_of(this) for t in made)


def _bound_to(entries: tuple[tuple[int, Value], ...]) -> Value:
    """The value of a name that is bound once; ``hooks += f`` does not count, as the object stays the same."""
    return _object(entries[0][1]) if len(entries) == 1 else None


def _object(value: Value) -> Value:
    """The object in a value, without its declaration and without additions to it."""
    if value is not None and value[TAG] == "union":
        made, *added = value[MEMBERS]
        return _object(made) if all(other is None or other[TAG] != "call" for other in added) else None
    return undeclared(value)
