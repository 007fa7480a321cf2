"""Branches that a function cannot take, given the known values of what it tests."""

from __future__ import annotations

import operator
from typing import TYPE_CHECKING, Any

from loopsafe.lint.facts import (
    ANSWER,
    ARGUMENTS,
    CALLEE,
    CONSTANT,
    NUMBER,
    OF,
    OPERATOR,
    TAG,
)
from loopsafe.lint.link.program.types import Keywords, Lit
from loopsafe.lint.reach.propagation.conditions.awaitability import is_certainly_awaitable
from loopsafe.lint.reach.propagation.objects.enumerations import constants, differs, is_sentinel
from loopsafe.lint.reach.propagation.objects.listed_constants import listed

if TYPE_CHECKING:
    from loopsafe.lint.facts import Value
    from loopsafe.lint.link.linker import Linker
    from loopsafe.lint.link.program.program import Context
    from loopsafe.lint.link.program.types import Type, Types
    from loopsafe.lint.reach.propagation.conditions.answers import Answers
    from loopsafe.lint.reach.propagation.environment import Env
    from loopsafe.lint.reach.propagation.objects.construction import Values

TEXTS = (("type", "str"),)
BOOL, TRUTH = ("name", "bool"), "builtins.bool"
TESTS = frozenset({
    "true", "false", "none", "notnone", "isinstance", "notinstance", "among", "notamong", "has", "lacks", "either",
    "ordered", "unordered",
})  # fmt: skip
NEGATED = {
    "true": "false", "none": "notnone", "isinstance": "notinstance", "among": "notamong", "has": "lacks",
    "ordered": "unordered",
}  # fmt: skip
ORDERS = {"__gt__": operator.gt, "__ge__": operator.ge, "__lt__": operator.lt, "__le__": operator.le}
NEGATED |= {second: first for first, second in NEGATED.items()}


class Branches:
    """Decides which conditions certainly fail, so that their branches are not taken."""

    def __init__(self, linker: Linker, known: Values, answers: Answers) -> None:
        self.linker = linker
        self.known = known
        self.answers = answers

    def excludes(self, context: Context, env: Env, scope: int, depth: int = 0) -> bool:
        """Whether the environment rules out that a scope is entered."""
        while scope:
            parent, kind, *operands = context.frame.scopes[scope]
            if kind in TESTS and self._fails(context, env, kind, operands, depth):
                return True
            scope = parent
        return False

    def holds(self, context: Context, env: Env, kind: str, operands: list[Any]) -> bool:
        """Whether a condition certainly holds."""
        return kind in NEGATED and self._fails(context, env, NEGATED[kind], operands, 0)

    def _fails(self, context: Context, env: Env, kind: str, operands: list[Any], depth: int) -> bool:
        """Whether a condition certainly fails."""
        if kind == "either":
            return all(
                any(c[0] in TESTS and self._fails(context, env, c[0], list(c[1:]), depth) for c in held)
                for held in operands[0]
            )
        value = operands[0]
        if self._is_only_declared(context, env, value):
            return False  # whoever tests it does not trust the annotation
        if kind in ("true", "false") and is_certainly_awaitable(self.linker, self.known, context, env, value):
            return kind == "false"
        known = self.known.certain(context, env, value, depth)
        if not known:
            return False
        if kind in ("has", "lacks"):
            return all(contains(t, operands[1][CONSTANT]) is (kind == "lacks") for t in known)
        if kind in ("isinstance", "notinstance"):
            if kind == "notinstance" and all(self.answers.is_tested_class(t, context, operands[1]) for t in known):
                return True
            classes = self.answers.classes(context, operands[1])
            if classes is None:
                return False
            decide = self.answers.never if kind == "isinstance" else self.answers.always
            return all(decide(t, classes) for t in known)
        if kind in ("none", "notnone"):
            return all(self.answers.is_none(t) is (kind == "notnone") for t in known)
        if kind in ("among", "notamong"):
            return self._is_decided(context, known, operands[1], kind)
        if kind in ("ordered", "unordered"):
            method, number = operands[1]
            return all(is_ordered(t, method, number[CONSTANT]) is (kind == "unordered") for t in known)
        if operands[1:2] == [ANSWER] and not all(isinstance(t, Lit) and t.kind == "bool" for t in known):
            return False
        return kind in ("true", "false") and all(self.answers.truth(t) is (kind == "false") for t in known)

    def _is_decided(self, context: Context, known: Types, given: tuple[Value, ...], kind: str) -> bool:
        """Whether a comparison with constants rules out the branch."""
        wanted = self.compared_with(context, given)
        return bool(wanted) and all(differs(t, wanted) is (kind == "among") for t in known)

    def compared_with(self, context: Context, given: tuple[Value, ...]) -> Types:
        """The constants that a value is compared with, written in place or bound to a name of the module."""
        one = given[0] if len(given) == 1 else None
        if one is not None and one[TAG] == "each":
            return listed(self.linker, context, one[OF])
        if one is not None and one[TAG] in ("name", "from"):
            known = self.known.certain(context, (), one)
            is_constant = len(known) == 1 and (isinstance(known[0], Lit) or is_sentinel(self.linker, known[0]))
            return known if is_constant else ()
        return constants(self.linker, context, given)

    def truth(self, context: Context, env: Env, number: int, depth: int) -> Types:
        """The value of ``bool(x)``, if the truth of ``x`` is certain."""
        event = context.frame.events[number]
        if event[CALLEE] != BOOL or len(event[ARGUMENTS]) != 1 or self.linker.program.dotted(context, BOOL) != TRUTH:
            return ()
        known = self.known.certain(context, env, event[ARGUMENTS][0], depth + 1)
        truths = {self.answers.truth(t) for t in known}
        answer = truths.pop() if len(truths) == 1 else None
        return () if answer is None else (Lit(answer, "bool"),)

    def _is_only_declared(self, context: Context, env: Env, value: Value) -> bool:
        while value is not None and value[TAG] in ("narrow", "exclude"):
            value = value[OF]
        if value is None or value[TAG] != "param" or (value[NUMBER] == 0 and context.frame.owner >= 0):
            return False
        return all(index != value[NUMBER] for index, _ in env)


def contains(t: Type, name: str) -> bool | None:
    """The result of ``name in x``, if ``x`` is a text or ``**options`` with known contents; otherwise None."""
    if isinstance(t, Keywords):
        return any(name == key for key, _ in t.pairs)
    return name in t.value if isinstance(t, Lit) and isinstance(t.value, str) else None


def is_ordered(t: Type, method: str, number: float) -> bool | None:
    """Whether ``x > number`` for a number that is certain; None for others."""
    known = isinstance(t, Lit) and isinstance(t.value, (int, float))
    return bool(ORDERS[method](t.value, number)) if known and isinstance(t, Lit) else None


def is_text(value: Value) -> bool:
    """Whether a value is a string because part of it is a string constant: ``f"x{y}"``, ``"x" + y``."""
    if value is None or value[TAG] != "bin" or value[OPERATOR] != "__add__":
        return False
    return any(part in TEXTS or _is_string(part) or is_text(part) for part in value[2:4])


def _is_string(value: Value) -> bool:
    return value is not None and value[TAG] == "const" and isinstance(value[CONSTANT], str)
