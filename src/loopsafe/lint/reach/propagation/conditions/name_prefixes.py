"""``hasattr(node, f"compute_{name}")``, where no class that the node may be of has such a name."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

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
    TAG,
)
from loopsafe.lint.link.program.types import UNKNOWN, Cls, Inst, Lit, is_none

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from loopsafe.lint.facts import Value
    from loopsafe.lint.link.linker import Linker
    from loopsafe.lint.link.program.program import Context
    from loopsafe.lint.link.program.types import Ref, Types
    from loopsafe.lint.reach.propagation.environment import Env
    from loopsafe.lint.reach.propagation.mutation.writes import AttributeWrites
    from loopsafe.lint.reach.propagation.objects.construction import Values

ASKING = ("name", "hasattr")
DYNAMIC = frozenset({"__getattr__", "__getattribute__"})
DEEPEST = 3
PUT_TOGETHER = frozenset({"bin", "attr", "union", "param", "guarded"})


class Spelling(NamedTuple):
    """What is known of a name: all of it, or what it begins with."""

    text: str
    whole: bool

    def fits(self, name: str) -> bool:
        """Whether this may be spelled so."""
        return name == self.text if self.whole else name.startswith(self.text)


class Family(NamedTuple):
    """Classes of which an object may be, the names that they give it, and those that are put together for it."""

    owners: frozenset[Ref]
    names: frozenset[str]
    named: frozenset[Spelling]


class NamePrefixes:
    """What the names of attributes are that are put together when the code runs, and who has such attributes."""

    def __init__(self, linker: Linker, known: Values, writes: AttributeWrites) -> None:
        self.linker = linker
        self.known = known
        self.writes = writes
        self._families: dict[tuple[Ref, bool], Family] = {}
        self._without: dict[tuple[Ref, bool, Spelling], bool] = {}

    def asked(self, context: Context, env: Env, number: int, depth: int) -> Types:
        """``False``, where a call of ``hasattr`` asks for a name that nobody has; else nothing."""
        event = context.frame.events[number]
        if event[CALLEE] != ASKING or len(event[ARGUMENTS]) != 2:
            return UNKNOWN
        asked, name = event[ARGUMENTS]
        if name is None or name[TAG] not in PUT_TOGETHER:
            return UNKNOWN
        spelled = self._spelled(context, env, name, depth)
        types = (
            (self.known.certain(context, env, asked, depth + 1) or self.linker.types(context, asked)) if spelled else ()
        )
        objects = [t for t in types if not is_none(t)]
        lacking = all(isinstance(t, (Inst, Cls)) and self._is_without(t, one) for t in objects for one in spelled)
        return (Lit(False, "bool"),) if objects and lacking else UNKNOWN

    def _spelled(self, context: Context, env: Env, name: Value, depth: int) -> tuple[Spelling, ...]:
        """Each way in which a name may be spelled; none where that is not all known."""
        known = self.known.certain(context, env, name, depth + 1)
        if known and all(isinstance(t, Lit) and isinstance(t.value, str) for t in known):
            return tuple(Spelling(t.value, True) for t in known if isinstance(t, Lit))
        return tuple(Spelling(text, False) for text in self._begins(context, name, 0))

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
        if not owners or attribute in self.writes.stores() or len(owners) < sum(not is_none(t) for t in types):
            return ()
        found: list[tuple[str, ...]] = []
        for ref in dict.fromkeys(ref for owner in owners for ref in self._family(owner)):
            cls = program.cls(ref)
            if attribute in cls.methods or any(value is not None for _, value in cls.attributes.get(attribute, ())):
                return ()
            entries = cls.instance.get(attribute, ())
            found += [self._begins(program.context(ref[0], fid), value, depth + 1) for fid, _, value in entries]
        return tuple(text for one in found for text in one) if found and all(found) else ()

    def _is_without(self, t: Inst | Cls, name: Spelling) -> bool:
        """Whether no object of a class of the project, or not the class itself, has an attribute of this name."""
        exact = t.exact if isinstance(t, Inst) else not t.open
        key = (t.ref, exact, name)
        found = self._without.get(key)
        if found is None:
            found = self._without[key] = self._lacks(t.ref, exact, name)
        return found

    def _lacks(self, ref: Ref, exact: bool, wanted: Spelling) -> bool:
        if self.linker.program.module_of(ref).is_stub or not self.linker.hierarchy.is_complete(ref):
            return False
        family = self._related(ref, exact)
        if wanted.whole:
            has = wanted.text in family.names
        else:
            has = any(name.startswith(wanted.text) for name in family.names)
        if has or any(name in DYNAMIC for name in family.names):
            return False
        return not (any(self._may_be_spelled(one, wanted) for one in family.named) or self._is_given(wanted, family))

    def _related(self, ref: Ref, exact: bool) -> Family:
        """What the objects that a class stands for have."""
        found = self._families.get((ref, exact))
        if found is None:
            program = self.linker.program
            owners = dict.fromkeys(self.linker.hierarchy.mro(ref) if exact else self._family(ref))
            classes = [(owner, program.cls(owner)) for owner in owners]
            names = frozenset(name for _, cls in classes for name in (*cls.methods, *cls.attributes, *cls.instance))
            own = [
                (program.context(owner[0], fid), named)
                for owner, cls in classes
                for fid, named, _ in cls.instance.get(NAMED_BY_VALUE, ())
            ]
            own += [
                (context, event[ARGUMENTS][1])
                for context, event in self.writes.setters(None)
                if self._may_be(context, event[ARGUMENTS][0], owners.keys())
            ]
            named = frozenset(one for context, name in own for one in self._given_names(context, name))
            found = self._families[ref, exact] = Family(frozenset(owners), names, named)
        return found

    def _given_names(self, context: Context, name: Value) -> tuple[Spelling, ...]:
        """How ``name`` of ``setattr(x, name, value)`` may be spelled."""
        told = self.known.certain(context, (), name)
        if told and all(isinstance(t, Lit) for t in told):
            return tuple(Spelling(str(t.value), True) for t in told if isinstance(t, Lit))
        return tuple(Spelling(text, False) for text in self._begins(context, name, 0) or ("",))

    def _may_be_spelled(self, given: Spelling, wanted: Spelling) -> bool:
        """Whether a name that is put together may be the wanted one: if somebody else says the rest of it."""
        if given.whole or not wanted.text.startswith(given.text):
            return wanted.fits(given.text)
        return self.linker.program.indexes.spells(wanted.text.removeprefix(given.text), whole=wanted.whole)

    def _is_given(self, wanted: Spelling, family: Family) -> bool:
        """Whether others give an object that may be of one of the classes an attribute of this name."""
        stores = self.writes.stores()
        names = [wanted.text] if wanted.whole else [name for name in stores if wanted.fits(name)]
        return any(self._may_be(*site, family.owners) for name in names for site in stores.get(name, ()))

    def _may_be(self, context: Context, value: Value, family: Collection[Ref]) -> bool:
        """Whether a value may be one of the classes, or an object of theirs."""
        types = self.linker.types(context, value)
        refs = [t.ref for t in types if isinstance(t, (Inst, Cls))]
        of_any = (owner in family for ref in refs for owner in self.linker.hierarchy.mro(ref))
        return len(refs) < max(len(types), 1) or any(of_any)

    def _family(self, ref: Ref) -> Iterator[Ref]:
        """A class, its bases, and the project's classes that derive from it."""
        yield from self.linker.hierarchy.mro(ref)
        for other in self.linker.hierarchy.subclasses(ref):
            yield from self.linker.hierarchy.mro(other)
