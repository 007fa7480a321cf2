"""Fields of records (dataclasses and similar): the arguments of the constructor, and what ``__post_init__`` changes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from loopsafe.lint.facts import ARGUMENTS, KEYWORDS, NAME, OBJECT, OP, OPERANDS, PARENT, SCOPE, SCOPE_KIND, TAG, VALUE
from loopsafe.lint.link.program.types import Cls, Inst, Lit, Types, merge
from loopsafe.lint.reach.propagation.environment import IN_POST_INIT, YES
from loopsafe.lint.reach.propagation.mutation.writes import AFTER_FIELDS
from loopsafe.lint.reach.propagation.objects.copies import copied

if TYPE_CHECKING:
    from loopsafe.lint.facts import Event
    from loopsafe.lint.link.linker import Linker
    from loopsafe.lint.link.program.program import Context
    from loopsafe.lint.link.program.types import Ref
    from loopsafe.lint.reach.propagation.environment import Env
    from loopsafe.lint.reach.propagation.mutation.writes import AttributeWrites
    from loopsafe.lint.reach.propagation.objects.construction import Objects

OWN = ("param", 0)
MISSING = frozenset({"none", "false"})  # what is tested is not there


class Fields:
    """Follows the arguments of a record's constructor into its fields."""

    def __init__(self, linker: Linker, objects: Objects, writes: AttributeWrites) -> None:
        self.linker = linker
        self.objects = objects
        self.writes = writes

    def field(self, t: Inst, name: str) -> Types:
        """All types of a field that only the constructor and ``__post_init__`` set."""
        if not self.writes.is_left_alone(t, name):
            return ()
        assert t.origin is not None
        asking = dict(t.origin.certain).get(IN_POST_INIT)
        if asking is None:
            return self._filled(t, name)
        made = after_post_init(t)
        given = self._argument(made, name)
        if asking == (Lit(name, "str"),):
            return given
        filled = self.objects.attribute(made, name)  # it is set by then, or not yet
        return merge(given, filled) if given and filled else ()

    def _filled(self, t: Inst, name: str) -> Types:
        """All types of a field after ``__post_init__`` has run."""
        given = self._argument(t, name)
        places = self.writes.after_fields(t.ref, name)
        if not places:
            return given
        target = self.linker.program.context(*places[0])
        stores = [e for e in target.frame.events if e[OP] == "store" and e[OBJECT] == OWN and e[NAME] == name]
        runs = self.linker.methods.find(t.ref, AFTER_FIELDS)
        if len(places) > 1 or len(stores) != 1 or runs is None or runs.ref != places[0]:
            return ()
        store = stores[0]
        env = ((0, (in_post_init(t, (Lit(name, "str"),)),)), *self._passed_on(t, target))
        if self.objects.values.excludes(target, env, store[SCOPE]):
            return given
        made = self.objects.values.certain(target, env, store[VALUE])
        if not made or not store[SCOPE]:
            return made
        left = tuple(one for one in given if not (_is_nothing(one) and _fills(target, store)))
        return merge(left, made) if given else ()

    def _passed_on(self, t: Inst, target: Context) -> Env:
        """The arguments of ``__post_init__``: the ``InitVar`` fields in their order."""
        names = [name for name in self.linker.records.all_fields(t.ref) if self._is_for_init(t.ref, name)]
        if len(names) != len(target.frame.params) - 1:
            return ()
        known = ((index, self._argument(t, name)) for index, name in enumerate(names, 1))
        return tuple(pair for pair in known if pair[1])

    def _is_for_init(self, ref: Ref, name: str) -> bool:
        """Whether a field is declared as ``InitVar[...]``."""
        program = self.linker.program
        for owner in self.linker.hierarchy.mro(ref):
            cls = program.cls(owner)
            for annotation, _ in cls.attributes.get(name, ()):
                declaration = annotation[1] if annotation is not None and annotation[TAG] == "item" else annotation
                body = program.context(owner[0], cls.frame)
                return program.dotted(body, declaration) == "dataclasses.InitVar"
        return False

    def _argument(self, t: Inst, name: str) -> Types:
        """The types that the constructor receives for a field, or those of the field's default."""
        assert t.origin is not None
        number, made, env = t.origin
        values = self.objects.values
        context = self.linker.program.contexts[number]
        event = context.frame.events[made]
        position = self.linker.records.all_fields(t.ref).index(name)
        keywords = dict(event[KEYWORDS])
        if name in keywords:
            return values.certain(context, env, keywords[name])
        if None in keywords or any(v is not None and v[TAG] == "star" for v in event[ARGUMENTS]):
            return ()
        original = copied(self.linker, context, event)
        if original is not None:
            of = values.certain(context, env, original)
            kept = [self.objects.attribute(one, name) for one in of if isinstance(one, Inst)]
            return merge(*kept) if kept and all(kept) else ()
        if position < len(event[ARGUMENTS]):
            return values.certain(context, env, event[ARGUMENTS][position])
        body, default = self.linker.records.left_out(t.ref, name)
        return values.certain(body, (), default) if default is not None else self._made(t, name)

    def _made(self, t: Inst, name: str) -> Types:
        """The object that a field's default factory makes, if the factory is a class."""
        factory = self.linker.records.factory(t.ref, name)
        if len(factory) != 1 or not isinstance(factory[0], Cls) or factory[0].open:
            return ()
        return (Inst(factory[0].ref, factory[0].args, True),)


def in_post_init(t: Inst, asking: Types = YES) -> Inst:
    """A record as its ``__post_init__`` sees it: each field has the passed value or its default."""
    assert t.origin is not None
    return t._replace(origin=t.origin._replace(certain=(*t.origin.certain, (IN_POST_INIT, asking))))


def after_post_init(t: Inst) -> Inst:
    """A record as other code sees it."""
    assert t.origin is not None
    certain = tuple(pair for pair in t.origin.certain if pair[0] != IN_POST_INIT)
    return t._replace(origin=t.origin._replace(certain=certain))


def _is_nothing(t: object) -> bool:
    return isinstance(t, Lit) and t.value is None


def _fills(target: Context, store: Event) -> bool:
    """Whether a field is only set where it was None: ``if self.x is None: self.x = ...``."""
    scope = target.frame.scopes[store[SCOPE]]
    return not scope[PARENT] and scope[SCOPE_KIND] in MISSING and scope[OPERANDS] == ("attr", OWN, store[NAME])
