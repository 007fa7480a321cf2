"""The environment of a callee: what is known about its parameters, given the arguments of one call.

``load(path, cached=True)`` enters ``load`` with ``cached`` certainly ``True``.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from loopsafe.lint.facts import (
    ARGUMENTS,
    CALLEE,
    GENERATOR,
    KEYWORDS,
    KWARG,
    NAME,
    NUMBER,
    OBJECT,
    OF,
    OP,
    PARAMETER,
    SCOPE,
    TAG,
    VARARG,
    Event,
    Value,
    call_of,
    scopes_around,
)
from loopsafe.lint.link.program.types import (
    Cls,
    Fn,
    Inst,
    Keywords,
    Lit,
    Over,
    Part,
    Positionals,
    Ref,
    Something,
    Types,
)
from loopsafe.lint.reach.propagation.calls.implicit_arguments import (
    KNOWN,
    expanded,
    fixed,
    made_in_thread,
    operands,
)
from loopsafe.lint.reach.propagation.calls.keywords import gathered, is_constructor_forwarding
from loopsafe.lint.reach.propagation.calls.returns import made_by
from loopsafe.lint.reach.propagation.closures import outer, used_in
from loopsafe.lint.reach.propagation.conditions.attribute_names import NAMING
from loopsafe.lint.reach.propagation.conditions.branches import TESTS
from loopsafe.lint.reach.propagation.objects.enumerations import literal

if TYPE_CHECKING:
    from collections.abc import Iterator

    from loopsafe.lint.link.linker import Linker
    from loopsafe.lint.link.program.program import Context
    from loopsafe.lint.link.targets.exemptions.settled import Settled
    from loopsafe.lint.reach.propagation.certainty import Certainty
    from loopsafe.lint.reach.propagation.environment import Env

ACCESSES = frozenset({"load", "store", "delete"})
DESCRIBING = frozenset({"__get__", "__set__", "__delete__"})
WIDEST = 4  # an argument that can be more than this tells nothing
LONGEST = 8  # of what is passed for ``*arguments``
IMPLIED = {"true": Something(True, False), "notnone": Something(None, False), "false": Something(False, None)}


class Entry(NamedTuple):
    """A call or other event that enters the function ``target``; ``env`` is the environment of its caller."""

    context: Context
    env: Env
    number: int
    target: Context

    @property
    def event(self) -> Event:
        """The event itself."""
        return self.context.frame.events[self.number]


class Written(NamedTuple):
    """The arguments of a call as they are written.

    ``skipped``: the number of parameters that are already bound; ``starred``: the position of ``*rest``, or None;
    ``spread``: the contents of ``**options``, or None if unknown.
    """

    skipped: int
    positional: tuple[Value, ...]
    starred: int | None
    keywords: dict[str | None, Value]
    spread: dict[str, Types] | None


class Passing:
    """Builds the environment of a callee from the arguments of a call."""

    def __init__(self, linker: Linker, settled: Settled, certainty: Certainty) -> None:
        self.linker = linker
        self.settled = settled
        self.certainty = certainty
        self._relevant: dict[Ref, frozenset[int]] = {}

    def passed(self, context: Context, env: Env, number: int, target: Context) -> Env:
        """What is known about the parameters that ``target`` tests or passes on, when an event enters it."""
        ref = (target.mid, target.fid)
        relevant = self._relevant.get(ref)
        if relevant is None:
            relevant = self._relevant[ref] = used_in(target, TESTS)
        return self.bound(context, env, number, target, relevant) if relevant else ()

    def bound(self, context: Context, env: Env, number: int, target: Context, wanted: frozenset[int]) -> Env:
        """What is known about some parameters of ``target``."""
        if target.frame.kind == GENERATOR:
            number = made_by(self.linker, context, number, target)
        entry = Entry(context, env, number, target)
        if entry.event[OP] not in ("call", "raise"):
            return self._by_access(entry, wanted)
        if entry.event[OP] == "raise":  # of a class, which makes an object without arguments
            return self._as_written(entry, Written(1, (), None, {}, None), wanted)
        skipped = self._skipped(entry)
        made = made_in_thread(self.linker, context, entry.event, target) if skipped is None else None
        if made is not None:
            return self._as_written(entry, self._written(entry, 1, made), wanted)
        if skipped is None and 0 in wanted and target.frame.owner >= 0:
            return self._receiver(entry)  # ``list(x)`` enters a method of its argument
        if skipped is None:
            bound = self._constructor_keywords(entry) if 1 in wanted else ()
            bound = bound or self._all_at_event(entry, fixed(self.linker, context, number, target), wanted)
            bound = bound or self._by_partial(entry, wanted)
            outside = ((index, self._captured(entry, index)) for index in sorted(wanted) if index < 0)
            return (*(pair for pair in outside if pair[1]), *bound)
        return self._as_written(entry, self._written(entry, skipped), wanted)

    def written(self, context: Context, env: Env, number: int, target: Context, index: int) -> tuple[Value] | None:
        """The argument that a call writes for a parameter of ``target``; None if it does not write one."""
        entry = Entry(context, env, number, target)
        skipped = self._skipped(entry)
        if skipped is None or index < skipped:
            return None
        written, name = self._written(entry, skipped), target.frame.params[index][PARAMETER]
        if name in written.keywords:
            return (written.keywords[name],)
        position = index - skipped
        if position < len(written.positional) and (written.starred is None or position < written.starred):
            return (written.positional[position],)
        return None

    def _as_written(self, entry: Entry, written: Written, wanted: frozenset[int]) -> Env:
        found = [(index, self._parameter(entry, written, index)) for index in sorted(wanted)]
        return tuple((index, types) for index, types in found if types)

    def _by_partial(self, entry: Entry, wanted: frozenset[int]) -> Env:
        """The arguments passed through a partial, also a stored one: ``self.job = partial(run, action=load)``."""
        callee = entry.event[CALLEE]
        kept = callee is not None and callee[TAG] in ("attr", "param", "call")
        known = self.certainty.certain(entry.context, entry.env, callee) if kept else ()
        part = known[0] if len(known) == 1 else None
        function = part.callee[0] if isinstance(part, Part) else None
        if not isinstance(part, Part) or not isinstance(function, Fn):
            return ()
        if function.ref != (entry.target.mid, entry.target.fid) or any(not key for key, _ in part.keywords):
            return ()
        written = self._written(entry, int(function.bound is not None))
        positional = (*((KNOWN, types) for types in part.args), *written.positional)
        starred = None if written.starred is None else written.starred + len(part.args)
        keywords: dict[str | None, Value] = {key: (KNOWN, types) for key, types in part.keywords}
        keywords.update(written.keywords)
        written = written._replace(positional=positional, starred=starred, keywords=keywords)
        return self._as_written(entry, written, frozenset(index for index in wanted if index >= written.skipped))

    def _by_access(self, entry: Entry, wanted: frozenset[int]) -> Env:
        """The arguments that an operator or an attribute access passes to the method or property that it runs."""
        receiver = self._receiver(entry) if 0 in wanted else ()
        is_named = 1 in wanted and entry.target.frame.name in NAMING
        named: Env = ((1, (Lit(entry.event[NAME], "str"),)),) if is_named else ()
        if 1 in wanted and entry.event[OP] in ACCESSES and entry.target.frame.name in DESCRIBING:
            owner = self._at_event(entry, entry.event[OBJECT])  # whose attribute it is; None for a class's own
            named = ((1, owner),) if owner and all(isinstance(t, Inst) for t in owner) else ()
        return receiver + named + self._all_at_event(entry, operands(entry.event, entry.target), wanted)

    def _all_at_event(self, entry: Entry, given: Iterator[tuple[int, Value]], wanted: frozenset[int]) -> Env:
        """What is known about those wanted parameters that are given values."""
        known = ((index, self._at_event(entry, value)) for index, value in given if index in wanted)
        return tuple(sorted((index, types) for index, types in known if types and len(types) <= WIDEST))

    def _constructor_keywords(self, entry: Entry) -> Env:
        """The keywords of a constructor call that its class passes on to another method as a dict."""
        if not is_constructor_forwarding(entry.context, entry.event, entry.target, self.linker):
            return ()
        data = gathered(entry.target.frame, 1, self._keywords_at_event(entry, dict(entry.event[KEYWORDS])))
        return ((1, (data,)),) if data is not None else ()

    def _skipped(self, entry: Entry) -> int | None:
        """The number of parameters of the target that the callee has already bound; None if that is unclear."""
        ref = (entry.target.mid, entry.target.fid)
        found: set[int] = set()
        for t in self.linker.types(entry.context, entry.event[CALLEE]):
            if isinstance(t, Fn) and t.ref == ref:
                found.add(1 if t.bound is not None else 0)
            elif isinstance(t, Cls):
                for name in ("__init__", "__new__"):
                    member = self.linker.methods.find(t.ref, name)
                    if member is not None and member.ref == ref:
                        found.add(1)
            elif isinstance(t, Inst):
                found.add(1)
        return found.pop() if len(found) == 1 else None

    def _written(self, entry: Entry, skipped: int, call: Event | None = None) -> Written:
        """The arguments of an event, or of the call that it stands for."""
        call = call or entry.event
        positional, keywords = expanded(call[ARGUMENTS], entry.env), dict(call[KEYWORDS])
        starred = next((i for i, v in enumerate(positional) if v is not None and v[TAG] == "star"), None)
        spread = self.spread(entry.context, entry.env, call)
        if spread is not None:
            keywords.pop(None)
        return Written(skipped, positional, starred, keywords, spread)

    def spread(self, context: Context, env: Env, event: Event) -> dict[str, Types] | None:
        """The contents of ``**options`` in ``f(**options)`` if they are known; otherwise None."""
        spread = [value for key, value in event[KEYWORDS] if key is None]
        if len(spread) != 1:
            return None
        known = self.certainty.certain(context, env, spread[0])
        given = known[0] if len(known) == 1 else None
        if isinstance(given, Keywords):
            return dict(given.pairs)
        return self.certainty.contents.by_name(context, env, spread[0])

    def _parameter(self, entry: Entry, written: Written, index: int) -> Types:
        """What is certain about one parameter of the target, or of the function around the target."""
        target = entry.target
        if index < 0:
            return self._captured(entry, index)
        name, kind, _, default = target.frame.params[index]
        position = index - written.skipped
        if position < 0:
            return dict(self._receiver(entry)).get(index, ())
        if kind == KWARG and None not in written.keywords:
            given = self._keywords_at_event(entry, written.keywords) | (written.spread or {})
            keywords = gathered(target.frame, index, given)
            return (keywords,) if keywords is not None else ()
        if kind == VARARG and written.starred is None:
            rest = tuple(self._at_event(entry, value) for value in written.positional[max(position, 0) :])
            return (Positionals(rest),) if len(rest) <= LONGEST else ()
        if kind in (VARARG, KWARG):
            return ()
        types = self._argument(entry, written, name, position, default)
        return types if len(types) <= WIDEST else ()

    def _captured(self, entry: Entry, index: int) -> Types:
        """What is known about a parameter of the enclosing function.

        Either that function is the caller, or a call of it has made the target: ``make(x)()``.
        """
        around = (entry.target.mid, entry.target.frame.parent)
        if (entry.context.mid, entry.context.fid) == around:
            return self._at_event(entry, ("param", outer(index)))
        callee = entry.event[CALLEE] if entry.event[OP] == "call" else None
        made = call_of(entry.context.frame.events, callee)
        means = self.linker.types(entry.context, made[CALLEE]) if made is not None else ()
        if callee is None or len(means) != 1 or not isinstance(means[0], Fn) or means[0].ref != around:
            return ()
        parent = self.linker.program.context(*around)
        if parent.frame.decorators:
            return ()
        passed = self.bound(entry.context, entry.env, callee[NUMBER], parent, frozenset({outer(index)}))
        return dict(passed).get(outer(index), ())

    def _argument(self, entry: Entry, written: Written, name: str, position: int, default: Value) -> Types:
        """What a call passes for a parameter that takes one argument."""
        if name in written.keywords:
            return self._at_event(entry, written.keywords[name])
        if written.spread and name in written.spread:
            return written.spread[name]
        if position < len(written.positional) and (written.starred is None or position < written.starred):
            return self._at_event(entry, written.positional[position])
        if written.starred is not None or None in written.keywords or default is None:
            return ()
        if default[TAG] == "const":
            return (literal(default),)
        home = self.linker.decorators.definition_context((entry.target.mid, entry.target.fid))
        return self.certainty.certain(home, (), default)

    def _receiver(self, entry: Entry) -> Env:
        return self.certainty.constructions.receiver(entry.context, entry.env, entry.number, entry.target)

    def _keywords_at_event(self, entry: Entry, keywords: dict[str | None, Value]) -> dict[str, Types]:
        return {key: self._at_event(entry, value) for key, value in keywords.items() if key is not None}

    def _at_event(self, entry: Entry, value: Value) -> Types:
        """All types that a value can have where an event stands, after the comparisons and waits around it."""
        context = entry.context
        if self._may_wait(context, value) and self.settled.is_over_at(context, entry.number, value):
            return (Over(),)
        found = self.certainty.certain(context, entry.env, value)
        scope = 0 if found or not _is_stable(value) else entry.event[SCOPE]
        for kind, *tested in scopes_around(context.frame.scopes, scope):
            if kind == "none" and tested[0] == value:
                return (Lit(None, "NoneType"),)
            if kind == "among" and tested[0] == value:
                return self.certainty.branches.compared_with(context, tested[1])
            if kind in IMPLIED and tested[0] == value and not _has_method_called(context, value):
                return (IMPLIED[kind],)
        return found

    def _may_wait(self, context: Context, value: Value) -> bool:
        """Whether a value is an object of a library class that has waiting methods."""
        if value is None or value[TAG] not in ("call", "elem", "item", "attr"):
            return False
        waits = self.certainty.answers.waits
        return any(isinstance(t, Inst) and waits(t.ref) for t in self.linker.types(context, value))


def _is_stable(value: Value) -> bool:
    """Whether a value cannot change after it is tested, unlike attributes and names that others may assign."""
    while value is not None and value[TAG] in ("await", "elem", "narrow", "exclude"):
        value = value[OF]
    return value is not None and value[TAG] in ("param", "call")


def _has_method_called(context: Context, value: Value) -> bool:
    """Whether some method of a value is called: it may empty a container."""
    calls = (event[CALLEE] for event in context.frame.events if event[OP] == "call" and event[CALLEE] is not None)
    return any(callee[:2] == ("attr", value) for callee in calls)
