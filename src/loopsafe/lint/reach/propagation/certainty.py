"""The types that a value can have in an environment, and the branches that this rules out.

When ``load(cached=True)`` is called, ``cached`` is certainly true, and the branch ``if not cached:`` is not taken.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from loopsafe.lint.facts import ASKED_CLASS, MEMBERS, OF, PARENT, TAG, branch_of, members_of
from loopsafe.lint.link.program.types import Something, Types, merge
from loopsafe.lint.reach.propagation.calls.passing import Passing
from loopsafe.lint.reach.propagation.calls.returns import receiver
from loopsafe.lint.reach.propagation.conditions.answers import Answers
from loopsafe.lint.reach.propagation.conditions.branches import Branches
from loopsafe.lint.reach.propagation.conditions.name_prefixes import NamePrefixes
from loopsafe.lint.reach.propagation.forms.table import FORMS
from loopsafe.lint.reach.propagation.mutation.contents import Contents
from loopsafe.lint.reach.propagation.mutation.module_tables import ModuleTables
from loopsafe.lint.reach.propagation.objects.construction import Constructions
from loopsafe.lint.reach.propagation.objects.module_names import ModuleNames

if TYPE_CHECKING:
    from loopsafe.lint.facts import Frame, Value
    from loopsafe.lint.link.linker import Linker
    from loopsafe.lint.link.program.program import Context
    from loopsafe.lint.link.targets.exemptions.settled import Settled
    from loopsafe.lint.reach.propagation.environment import Env

DEEPEST = 5
# The truth of ``x`` where a test fails that would replace ``x`` by another value: ``x or y``, ``if x is None: x = y``.
UNMET = {"false": Something(True, False), "none": Something(None, False), "true": Something(False, None)}
PARTS = frozenset({"union", "attr", "elem", "item"})
CONTEXTS = frozenset({"with", "awith"})


class Certainty:
    """Answers which types a value can have: all of them, or none if one of them is unknown.

    The linker's types differ: they are those that are seen, and may be incomplete.
    """

    def __init__(self, linker: Linker, settled: Settled) -> None:
        self.linker = linker
        self.answers = Answers(linker)
        self.branches = Branches(linker, self, self.answers)
        self.passing = Passing(linker, settled, self)
        self.contents = Contents(linker, self)
        self.constructions = Constructions(linker, self, self.passing, partial(receiver, self), self.contents)
        self.name_prefixes = NamePrefixes(linker, self, self.constructions.writes)
        self.returning: set[tuple[int, int]] = set()  # the calls whose functions are looked into
        self.tables = ModuleTables(linker, self.constructions.writes)
        self.module_names = ModuleNames(linker, self, self.constructions.writes)

    def excludes(self, context: Context, env: Env, scope: int, depth: int = 0) -> bool:
        """Whether the environment rules out that a scope is entered."""
        return self.branches.excludes(context, env, scope, depth)

    def certain(self, context: Context, env: Env, value: Value, depth: int = 0) -> Types:
        """All types that a value can have; empty if that is not certain."""
        if value is None or depth > DEEPEST:
            return ()
        form = FORMS.get(value[TAG])
        return form(self, context, env, value, depth) if form is not None else ()

    def together(self, context: Context, env: Env, values: tuple[Value, ...], depth: int) -> Types:
        """All types that any of several values can have, without the values made on branches that are not taken."""
        found: list[Types] = []
        for value in values:
            scope = branch_of(context.frame, value)
            if scope and self.excludes(context, env, scope, depth + 1):
                continue  # made on a branch that is not taken
            known = self.certain(context, env, value, depth + 1) or _short_circuited(context, value, values)
            if not known and not self._is_nothing(context, env, value, depth):
                return ()
            found.append(known)
        return merge(*found) if found else ()

    def taken(self, context: Context, env: Env, value: Value) -> Value:
        """A value without its members that are only made on branches that are not taken."""
        if value is None or value[TAG] not in PARTS:
            return value
        if value[TAG] != "union":
            return (value[TAG], self.taken(context, env, value[OF]), *value[OF + 1 :])
        scopes = [branch_of(context.frame, member) for member in value[MEMBERS]]
        left = [
            m
            for m, scope in zip(value[MEMBERS], scopes, strict=True)
            if not scope or not self.excludes(context, env, scope)
        ]
        return ("union", tuple(left)) if 0 < len(left) < len(scopes) else value

    def _is_nothing(self, context: Context, env: Env, value: Value, depth: int) -> bool:
        """Whether no possible value passes the test that narrows a value."""
        if value is None or value[TAG] not in ("narrow", "exclude"):
            return False
        known = self.certain(context, env, value[OF], depth + 1)
        if self.answers.classes(context, value[ASKED_CLASS]) is not None:
            return bool(known)
        tested = (self.answers.is_tested_class(t, context, value[ASKED_CLASS]) for t in known)
        return bool(known) and value[TAG] == "exclude" and all(tested)


def _short_circuited(context: Context, value: Value, values: tuple[Value, ...]) -> Types:
    """The truth of ``x`` in ``x or y``: where ``x`` is the result, it was true.

    This holds only for a test of ``x`` itself; under another condition, ``x`` can have any value.
    """
    frame, plain = context.frame, [_unnarrowed(one) for one in values]
    for other in plain:
        implied: Types = ()
        scope, kept = branch_of(frame, other), _final_scopes(frame)
        while scope and scope not in kept:
            scope, kind, *operands = frame.scopes[scope]
            # If the tested value is itself one of several, all of them.
            tested = [_unnarrowed(one) for one in members_of(operands[0])] if kind in UNMET else []
            if tested and all(member in plain and member != other for member in tested):
                implied = (UNMET[kind],) if _unnarrowed(value) in tested else implied
            elif kind not in CONTEXTS:
                implied = ()
                break
        if implied:
            return implied
    return ()


def _unnarrowed(value: Value) -> Value:
    """A value without the tests of later branches, such as ``elif isinstance(x, str):``."""
    while value is not None and value[TAG] in ("narrow", "exclude"):
        value = value[OF]
    return value


def _final_scopes(frame: Frame) -> set[int]:
    """The scopes in which the end of a function stands, after all branches that return or raise."""
    scope = frame.end_scope if frame.end_scope >= 0 else frame.returns[-1][1] if frame.returns else 0
    found: set[int] = set()
    while scope:
        found.add(scope)
        scope = frame.scopes[scope][PARENT]
    return found
