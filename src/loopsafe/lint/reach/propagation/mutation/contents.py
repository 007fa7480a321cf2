"""The elements of lists, tuples and dicts that are passed to objects and functions: ``Engine([Step(load)])``."""

from __future__ import annotations

from functools import partial
from operator import eq
from typing import TYPE_CHECKING, TypeGuard

from loopsafe.lint.facts import (
    ARGUMENTS,
    ATTRIBUTE,
    CALLEE,
    CONSTANT,
    ELEMENTS,
    IDENTIFIER,
    MADE_VALUE,
    NUMBER,
    OF,
    PAIRS,
    TAG,
)
from loopsafe.lint.link.program.name_indexes import MOST_SITES
from loopsafe.lint.link.program.types import Cls, Fn, Foreign, Inst, Part, Positionals, Type, Types, is_none, merge
from loopsafe.lint.reach.propagation.mutation.container_writes import (
    attributes_among,
    count_forwards,
    may_add,
    may_remove,
    mutated_owners,
    reads_attribute,
)

if TYPE_CHECKING:
    from loopsafe.lint.facts import AccessPath, Event, Value
    from loopsafe.lint.link.linker import Linker
    from loopsafe.lint.link.program.program import Context
    from loopsafe.lint.link.program.types import Ref
    from loopsafe.lint.reach.propagation.certainty import Certainty
    from loopsafe.lint.reach.propagation.environment import Env

MOST_ITEMS = 8
WIDEST = 4  # a container that may hold more than this tells nothing
CONTAINERS = frozenset({"list", "tuple", "dict", "set", "frozenset"})
NARROWED = frozenset({"narrow", "exclude"})
COPIES = frozenset({"list", "tuple", "set", "frozenset"})
TABLES = frozenset({"dict", "mapping"})
HOLDERS = TABLES | {"param", "attr", "call", "union"}
REORDERING = COPIES | {"reversed", "sorted", "iter"}  # functions that return the elements of their argument


class Contents:
    """The elements of displays, as long as no other code can have added any."""

    def __init__(self, linker: Linker, certainty: Certainty) -> None:
        self.linker = linker
        self.certainty = certainty
        self._only_read: dict[tuple[Ref, str], bool] = {}
        self._forwards: dict[tuple[Ref, Value], int | None] = {}

    def of_display(self, context: Context, env: Env, value: AccessPath, depth: int) -> tuple[Types, ...]:
        """The element types of a display as type arguments; none if they are uncertain or of no use."""
        members = _members(value)
        if members is None or len(members) > MOST_ITEMS:
            return ()
        found: list[Types] = []
        for member in members:
            if member is not None and member[TAG] == "star":
                known = self.of_each(context, env, member[OF], depth + 1)
            else:
                known = self.certainty.certain(context, env, member, depth + 1)
            if not known:
                return ()
            found.append(known)
        items = merge(*found) if found else ()
        if len(items) > WIDEST or not all(map(_is_informative, items)):
            return ()
        if found and value[:2] != ("seq", "tuple") and self._count_forwards(context, value) is None:
            return ()
        return ((), items) if value[TAG] in TABLES else (items,)

    def of_each(self, context: Context, env: Env, value: Value, depth: int) -> Types:
        """All types of the elements of a container, seen from the function that has it."""
        if value is not None and value[TAG] in ("name", "from"):
            return self._of_module(context, value, depth)
        if value is None or value[TAG] not in HOLDERS | NARROWED:
            return ()
        if value[TAG] == "call":
            return self._of_call(context, env, value, depth)
        known = self.certainty.certain(context, env, value, depth)
        if value[TAG] in NARROWED:
            return self.elements_of(known) if all(map(self._is_of_library, known)) else ()
        shared = value[TAG] == "param" and any(isinstance(t, Inst) and not self._is_of_library(t) for t in known)
        if shared and self._count_forwards(context, value) != 0:
            return ()
        return self.elements_of(known)

    def _of_module(self, context: Context, value: Value, depth: int) -> Types:
        """All types of the elements of a display that a module binds to a name."""
        table = self.certainty.tables.of(context, value)
        known = [self.certainty.certain(table.context, (), m, depth + 1) for m in table.members] if table else []
        found = merge(*known) if known and all(known) else ()
        return found if len(found) <= WIDEST and all(map(_is_informative, found)) else ()

    def by_name(self, context: Context, env: Env, value: Value) -> dict[str, Types] | None:
        """What is certain of each value of ``{"wait": False}``, or of such a dict of a module; None if keys are not."""
        if value is None or value[TAG] not in ("dict", "name", "from"):
            return None
        if value[TAG] == "dict":
            kept = self._count_forwards(context, value) == 0 and not may_remove(context.frame, partial(eq, value))
            pairs = value[PAIRS] if kept else ()
        else:
            table = self.certainty.tables.of(context, value)
            pairs = tuple(zip(table.keys, table.members, strict=True)) if table is not None and table.keys else ()
            context, env = (table.context, ()) if table is not None else (context, env)
        if not pairs or not all(key is not None and key[TAG] == "const" for key, _ in pairs):
            return None
        return {key[CONSTANT]: self.certainty.certain(context, env, member) for key, member in pairs}

    def at_place(self, context: Context, value: Value, key: Value, depth: int) -> Types:
        """The types of the item of a module's list or tuple at a constant index."""
        if value is None or value[TAG] not in ("name", "from") or key is None or key[TAG] != "const":
            return ()
        table = self.certainty.tables.of(context, value) if key[CONSTANT].__class__ is int else None
        if table is None or not table.ordered or not -len(table.members) <= key[CONSTANT] < len(table.members):
            return ()
        return self.certainty.certain(table.context, (), table.members[key[CONSTANT]], depth + 1)

    def _of_call(self, context: Context, env: Env, value: AccessPath, depth: int) -> Types:
        """The element types of ``table.values()``, and of a copy such as ``list(steps)``."""
        event = context.frame.events[value[NUMBER]]
        callee, given = event[CALLEE], event[ARGUMENTS]
        if callee is not None and callee[TAG] == "attr" and callee[ATTRIBUTE] == "values" and not given:
            return self._of_table(context, env, callee[OF], depth)
        return self.of_each(context, env, self._ordered(context, event), depth)

    def _ordered(self, context: Context, event: Event) -> Value:
        """The container whose elements a call returns, in any order: ``sorted(steps)``."""
        callee, given = event[CALLEE], event[ARGUMENTS]
        gives = callee is not None and callee[TAG] == "name" and callee[IDENTIFIER] in REORDERING and len(given) == 1
        return given[0] if gives and self._is_builtin(context, callee) else None

    def of_second(self, context: Context, env: Env, value: AccessPath, depth: int) -> Types:
        """The types of the second item of each pair in ``table.items()`` and ``enumerate(steps)``."""
        event = context.frame.events[value[NUMBER]]
        callee, given = event[CALLEE], event[ARGUMENTS]
        pairs = self._ordered(context, event)
        if pairs is not None:
            return self.of_second(context, env, pairs, depth) if pairs[TAG] == "call" else ()
        if callee == ("name", "enumerate") and given and self._is_builtin(context, callee):
            return self.of_each(context, env, given[0], depth)
        if callee is None or callee[TAG] != "attr" or callee[ATTRIBUTE] != "items" or given:
            return ()
        return self._of_table(context, env, callee[OF], depth)

    def _of_table(self, context: Context, env: Env, value: Value, depth: int) -> Types:
        if value is not None and value[TAG] in ("name", "from"):
            return self._of_module(context, value, depth)
        known = self.certainty.certain(context, env, value, depth)
        return self.elements_of(known) if all(isinstance(t, Inst) and len(t.args) == 2 for t in known) else ()

    def _is_builtin(self, context: Context, callee: Value) -> bool:
        """Whether a name means the builtin of that name."""
        means, module_of = self.linker.types(context, callee), self.linker.program.module_of
        return len(means) == 1 and isinstance(means[0], (Cls, Fn)) and module_of(means[0].ref).name == "builtins"

    def is_copy(self, context: Context, event: Event) -> bool:
        """Whether a call copies the elements of another container into a new one."""
        callee, given = event[CALLEE], event[ARGUMENTS]
        if callee is None or callee[TAG] != "name" or callee[IDENTIFIER] not in COPIES or len(given) != 1:
            return False
        return self._is_builtin(context, callee)

    def elements_of(self, known: Types) -> Types:
        """All element types of some containers; empty if those of one are unknown."""
        found: list[Types] = []
        for t in known:
            if isinstance(t, Positionals) and all(t.items):
                found += t.items
            elif isinstance(t, Inst) and t.args and self._is_container(t.ref):
                found.append(t.args[-1])
            elif not is_none(t):
                return ()
        return merge(*found) if found else ()

    def unless_shared(self, types: Types, owner: Ref, name: str) -> Types:
        """The types of an attribute, without their element types if other code may add elements."""
        if any(self._may_grow(t) for t in types) and not self._is_only_read(owner, name):
            return tuple(t._replace(args=()) if self._may_grow(t) else t for t in types)
        return types

    def unless_aliased(self, context: Context, value: AccessPath, types: Types) -> Types:
        """The types of a value that is passed on, without their element types if it has other aliases."""
        if any(self._is_holding(t) for t in types) and self._count_forwards(context, value) is None:
            holding = self._is_holding if may_add(context.frame, value) else self._may_grow
            return tuple(t._replace(args=()) if holding(t) else t for t in types)
        return types

    def _may_grow(self, t: Type) -> TypeGuard[Inst]:
        """Whether other code may add elements of another type."""
        return self._is_holding(t) and not self._is_of_library(t)

    def _is_of_library(self, t: Type) -> bool:
        """Whether a container holds objects of a library class: nobody adds objects of other types to it."""
        return self._is_holding(t) and all(isinstance(one, Foreign) for one in t.args[-1])

    def _is_holding(self, t: Type) -> TypeGuard[Inst]:
        return isinstance(t, Inst) and bool(t.args) and self._is_container(t.ref)

    def _is_container(self, ref: Ref) -> bool:
        program = self.linker.program
        return program.module_of(ref).name == "builtins" and program.cls(ref).name in CONTAINERS

    # Who may add to a container

    def _count_forwards(self, context: Context, value: AccessPath) -> int | None:
        """How often a function passes a container on; None if it may add to it, or if it has several aliases."""
        key = ((context.mid, context.fid), value)
        if key not in self._forwards:
            self._forwards[key] = count_forwards(context.frame, value, partial(self._is_builtin, context))
        return self._forwards[key]

    def _is_only_read(self, owner: Ref, name: str) -> bool:
        """Whether the container in an attribute is only read, except for additions in the class itself."""
        key = (owner, name)
        found = self._only_read.get(key)
        if found is None:
            self._only_read[key] = False
            found = self._only_read[key] = self._find_only_read(owner, name)
        return found

    def _find_only_read(self, owner: Ref, name: str) -> bool:
        program, questions = self.linker.program, 0
        for module in program.table.project():
            frames = module.facts.frames if name in module.facts.references else ()
            asking = {fid for fid, frame in enumerate(frames) if reads_attribute(frame, name)}
            for fid, frame in enumerate(frames if asking else ()):
                bound = ((of, v) for entries in frame.bindings.values() for of, v in entries)
                kept = ((of, value) for of, v in bound for value in attributes_among([v], name))
                own: list[tuple[int, Value]] = []
                if fid in asking:
                    is_builtin = partial(self._is_builtin, program.context(module.number, fid))
                    own = [(fid, value) for value in mutated_owners(frame, name, is_builtin)]
                for where, value in (*own, *kept):
                    questions += 1
                    if questions > MOST_SITES or self._may_be(
                        program.context(module.number, where), value, owner, name
                    ):
                        return False
        return True

    def _may_be(self, context: Context, value: Value, owner: Ref, name: str) -> bool:
        """Whether a frame may add to the attribute of an object of the class, and does not itself assign it."""
        types = self.linker.types(context, value)
        mro = self.linker.hierarchy.mro
        possible = [t.ref for t in types if isinstance(t, Inst) and (owner in mro(t.ref) or t.ref in mro(owner))]
        noted = any(
            fid == context.fid
            for ref in mro(owner)
            if ref[0] == context.mid
            for fid, _, _ in self.linker.program.cls(ref).instance.get(name, ())
        )
        return not types or (bool(possible) and not noted)


def _members(value: AccessPath) -> list[Value] | None:
    """The elements of a display; of a dict, its values."""
    if value[TAG] == "dict":
        return [member for _, member in value[PAIRS]]
    if value[TAG] == "mapping":  # a comprehension: all its values have one form
        return [value[MADE_VALUE]]
    return list(value[ELEMENTS]) if value[TAG] == "seq" else None


def _is_informative(t: object) -> bool:
    """Whether the type of an element is precise enough to be worth following."""
    return isinstance(t, (Fn, Part, Cls, Foreign)) or (isinstance(t, Inst) and (t.exact or t.origin is not None))
