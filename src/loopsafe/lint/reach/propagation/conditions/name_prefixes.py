"""``hasattr(node, f"compute_{name}")``, where no class that the node may be of has a name that begins so."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from loopsafe.lint.facts import (
    ARGUMENTS,
    ATTRIBUTE,
    CALLEE,
    CONSTANT,
    LEFT,
    MEMBERS,
    NAMED_BY_VALUE,
    OF,
    OPERATOR,
    SET_TO,
    TAG,
)
from loopsafe.lint.link.program.types import UNKNOWN, Cls, Inst, Lit, is_none

if TYPE_CHECKING:
    from collections.abc import Iterator

    from loopsafe.lint.facts import Value
    from loopsafe.lint.link.linker import Linker
    from loopsafe.lint.link.program.program import Context
    from loopsafe.lint.link.program.types import Ref, Types
    from loopsafe.lint.reach.propagation.environment import Env
    from loopsafe.lint.reach.propagation.objects.construction import Values

ASKING = ("name", "hasattr")
DYNAMIC = frozenset({"__getattr__", "__getattribute__"})
DEEPEST = 3


class NamePrefixes:
    """What the names of attributes begin with that are put together when the code runs, and who has such attributes."""

    def __init__(self, linker: Linker, known: Values) -> None:
        self.linker = linker
        self.known = known
        self._without: dict[tuple[Ref, bool, str], bool] = {}

    def asked(self, context: Context, env: Env, number: int, depth: int) -> Types:
        """``False``, where a call of ``hasattr`` asks for a name that begins as no name does; else nothing."""
        event = context.frame.events[number]
        if event[CALLEE] != ASKING or len(event[ARGUMENTS]) != 2:
            return UNKNOWN
        asked, name = event[ARGUMENTS]
        if name is None or name[TAG] not in ("bin", "attr", "union"):
            return UNKNOWN
        begin = self._begins(context, name, 0)
        types = (
            (self.known.certain(context, env, asked, depth + 1) or self.linker.types(context, asked)) if begin else ()
        )
        objects = [t for t in types if not is_none(t)]
        lacking = all(isinstance(t, Inst) and self._is_without(t, text) for t in objects for text in begin)
        return (Lit(False, "bool"),) if objects and lacking else UNKNOWN

    def _begins(self, context: Context, name: Value, depth: int) -> tuple[str, ...]:
        """What a name begins with: each of the texts it may begin with; none where that is not all known."""
        if name is None or depth > DEEPEST:
            return ()
        tag = name[TAG]
        if tag == "const":
            return (name[CONSTANT],) if isinstance(name[CONSTANT], str) and name[CONSTANT] else ()
        if tag == "bin":
            return self._begins(context, name[LEFT], depth) if name[OPERATOR] == "__add__" else ()
        if tag == "union":
            members = [self._begins(context, member, depth) for member in name[MEMBERS]]
            return tuple(text for member in members for text in member) if all(members) else ()
        return self._kept(context, name, depth) if tag == "attr" else ()

    def _kept(self, context: Context, name: tuple[Value, ...], depth: int) -> tuple[str, ...]:
        """What a name begins with that an object keeps: ``self.compute_name = f"compute_{name}"``."""
        attribute, program = str(name[ATTRIBUTE]), self.linker.program
        types = self.linker.types(context, name[OF])
        owners = [t.ref for t in types if isinstance(t, Inst) and not program.module_of(t.ref).is_stub]
        if not owners or attribute in self._foreign_writes or len(owners) < sum(not is_none(t) for t in types):
            return ()
        found: list[tuple[str, ...]] = []
        for ref in dict.fromkeys(ref for owner in owners for ref in self._family(owner)):
            cls = program.cls(ref)
            if attribute in cls.methods or any(value is not None for _, value in cls.attributes.get(attribute, ())):
                return ()
            entries = cls.instance.get(attribute, ())
            found += [self._begins(program.context(ref[0], fid), value, depth + 1) for fid, _, value in entries]
        return tuple(text for one in found for text in one) if found and all(found) else ()

    def _is_without(self, t: Inst, begin: str) -> bool:
        """Whether no object of a class of the project has an attribute whose name begins so."""
        key = (t.ref, t.exact, begin)
        found = self._without.get(key)
        if found is None:
            found = self._without[key] = self._lacks(t.ref, t.exact, begin)
        return found

    def _lacks(self, ref: Ref, exact: bool, begin: str) -> bool:
        if self.linker.program.module_of(ref).is_stub or not self.linker.hierarchy.is_complete(ref):
            return False
        family = list(self.linker.hierarchy.mro(ref) if exact else self._family(ref))
        if any(name.startswith(begin) and self._is_given(name, family) for name in self._foreign_writes):
            return False
        for owner in family:
            cls = self.linker.program.cls(owner)
            names = (*cls.methods, *cls.attributes, *cls.instance)
            if any(name in DYNAMIC or name.startswith(begin) for name in names):
                return False
            for fid, name, _ in cls.instance.get(NAMED_BY_VALUE, ()):
                texts = self._begins(self.linker.program.context(owner[0], fid), name, 0)
                if any(text.startswith(begin) or begin.startswith(text) for text in texts):
                    return False
                if not texts and self.linker.program.indexes.spells_more_than(begin):
                    return False  # a name that somebody else says: nobody says one that begins so
        return True

    def _is_given(self, name: str, family: list[Ref]) -> bool:
        """Whether an object that may be of one of the classes is given an attribute of this name."""
        program, mro = self.linker.program, self.linker.hierarchy.mro
        for number, fid, base in self._foreign_writes[name]:
            types = self.linker.types(program.context(number, fid), base)
            refs = [t.ref for t in types if isinstance(t, (Inst, Cls))]
            if len(refs) < max(len(types), 1) or any(owner in family for ref in refs for owner in mro(ref)):
                return True
        return False

    def _family(self, ref: Ref) -> Iterator[Ref]:
        """A class, its bases, and the project's classes that derive from it."""
        yield from self.linker.hierarchy.mro(ref)
        for other in self.linker.hierarchy.subclasses(ref):
            yield from self.linker.hierarchy.mro(other)

    @cached_property
    def _foreign_writes(self) -> dict[str, list[tuple[int, int, Value]]]:
        """All assignments to attributes of other objects: by name, the module, the frame and the object."""
        found: dict[str, list[tuple[int, int, Value]]] = {}
        for module in self.linker.program.table.project():
            for name, entries in module.facts.foreign_writes.items():
                found.setdefault(name.removeprefix(SET_TO), []).extend(
                    (module.number, fid, base) for fid, base, _ in entries
                )
        return found
