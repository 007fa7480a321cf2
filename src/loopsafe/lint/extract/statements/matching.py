"""Visitor of the ``match`` statement and of its patterns."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING, Any

from loopsafe.lint.extract.expressions.conditions.forms import Condition, apply, is_constant, sameness
from loopsafe.lint.extract.expressions.conditions.tests import conditions
from loopsafe.lint.extract.expressions.visitors import expression
from loopsafe.lint.extract.statements.blocks import Outcome, block, merge, under_their_tests
from loopsafe.lint.facts import IDENTIFIER, TAG, Value

if TYPE_CHECKING:
    from collections.abc import Callable

    from loopsafe.lint.extract.frames.builders import FrameBuilder

# Of these a pattern in parentheses is given the object itself, of others what stands there in ``__match_args__``.
TAKEN_WHOLE = frozenset(
    {"bool", "bytearray", "bytes", "dict", "float", "frozenset", "int", "list", "set", "str", "tuple"}
)
NO_SEQUENCE = ("seq", "tuple", tuple(("from", 0, "builtins", name) for name in ("dict", "str", "bytes", "int")))
NO_MAPPING = ("seq", "tuple", tuple(("from", 0, "builtins", name) for name in ("list", "tuple", "str", "int")))


def match(frame: FrameBuilder, node: Any) -> None:
    """The cases, each with the names its pattern binds."""
    subject = expression(frame, node.subject)
    env, scope = frame.env, frame.scope
    outcomes: list[Outcome] = []
    exhaustive = False
    excluded: list[Condition] = []  # what the cases before would have taken
    for case in node.cases:
        frame.env, frame.scope, frame.dead = dict(env), scope, False
        apply(frame, excluded)
        values = _values(case.pattern)
        kinds = _kind(frame, case.pattern, subject, node.subject)
        apply(frame, kinds)
        if case.guard is None and isinstance(case.pattern, ast.MatchSingleton):
            excluded += sameness(subject, case.pattern.value)[1] if subject is not None else []
        if values:
            apply(frame, _among(frame, values, subject))
        else:
            _pattern(frame, case.pattern, subject)
        if case.guard is not None:
            positive, _, _ = conditions(frame, case.guard)
            apply(frame, positive)
        elif isinstance(case.pattern, ast.MatchAs) and case.pattern.pattern is None:
            exhaustive = True
        guard = frame.scope
        block(frame, case.body)
        outcomes.append((frame.env, frame.dead, guard))
    if not exhaustive:
        outcomes.append((env, False, scope))
    merge(frame, scope, *((after, dead, scope) for after, dead, _ in under_their_tests(frame, env, *outcomes)))


def _values(pattern: Any) -> list[ast.expr]:
    """The values of ``case "a":`` and ``case Mode.A | Mode.B:``."""
    alternatives = pattern.patterns if isinstance(pattern, ast.MatchOr) else [pattern]
    found = [alternative.value for alternative in alternatives if isinstance(alternative, ast.MatchValue)]
    return found if len(found) == len(alternatives) else []


def _among(frame: FrameBuilder, values: list[ast.expr], subject: Value) -> list[Condition]:
    """What holds in a case of values."""
    constants = tuple(expression(frame, value) for value in values)
    known = subject is not None and all(map(is_constant, constants))
    return [("among", subject, constants, "")] if known else []


def _kind(frame: FrameBuilder, pattern: Any, subject: Value, node: ast.expr) -> list[Condition]:
    """What a pattern says about the object as a whole: its class, or that it is no mapping, or no sequence."""
    while isinstance(pattern, ast.MatchAs) and pattern.pattern is not None:
        pattern = pattern.pattern
    if subject is None:
        return []
    if isinstance(pattern, ast.MatchSingleton):
        return sameness(subject, pattern.value)[0]
    if isinstance(pattern, ast.MatchSequence):
        return [("notnone", subject, ""), ("notinstance", subject, NO_SEQUENCE, "")]
    if isinstance(pattern, ast.MatchMapping):
        return [("notnone", subject, ""), ("notinstance", subject, NO_MAPPING, "")]
    alternatives = pattern.patterns if isinstance(pattern, ast.MatchOr) else [pattern]
    classes = [expression(frame, one.cls) for one in alternatives if isinstance(one, ast.MatchClass)]
    if len(classes) < len(alternatives) or None in classes:
        return []
    key = node.id if isinstance(node, ast.Name) else ""
    return [("isinstance", subject, classes[0] if len(classes) == 1 else ("seq", "tuple", tuple(classes)), key)]


def _pattern(frame: FrameBuilder, pattern: Any, subject: Value) -> None:
    """Bind the names of a pattern to parts of the subject."""
    visit = _PATTERNS.get(pattern.__class__)
    if visit is not None:
        visit(frame, pattern, subject)


def _as(frame: FrameBuilder, pattern: ast.MatchAs, subject: Value) -> None:
    if pattern.pattern is not None:
        _pattern(frame, pattern.pattern, subject)
    if pattern.name is not None:
        narrowed = subject
        if isinstance(pattern.pattern, ast.MatchClass) and subject is not None:
            narrowed = ("narrow", subject, expression(frame, pattern.pattern.cls))
        frame.store(pattern.name, narrowed)


def _or(frame: FrameBuilder, pattern: ast.MatchOr, subject: Value) -> None:
    for alternative in pattern.patterns:
        _pattern(frame, alternative, subject)


def _sequence(frame: FrameBuilder, pattern: ast.MatchSequence, subject: Value) -> None:
    for index, element in enumerate(pattern.patterns):
        _pattern(frame, element, ("item", subject, ("const", index)) if subject is not None else None)


def _mapping(frame: FrameBuilder, pattern: ast.MatchMapping, subject: Value) -> None:
    for key, element in zip(pattern.keys, pattern.patterns, strict=True):
        constant = expression(frame, key)
        _pattern(frame, element, ("item", subject, constant) if subject is not None else None)
    if pattern.rest:
        frame.store(pattern.rest, ("type", "dict"))


def _class(frame: FrameBuilder, pattern: ast.MatchClass, subject: Value) -> None:
    cls = expression(frame, pattern.cls)
    inner = ("narrow", subject, cls) if subject is not None and cls is not None else None
    whole = cls is not None and cls[TAG] == "name" and cls[IDENTIFIER] in TAKEN_WHOLE
    for index, element in enumerate(pattern.patterns):
        part = inner if whole else ("part", inner, index)
        if inner is not None and not whole:
            frame.emit("op", pattern, "__match_args__", inner, (("const", index),))
        _pattern(frame, element, part if inner is not None else None)
    for attr, element in zip(pattern.kwd_attrs, pattern.kwd_patterns, strict=True):
        if inner is not None:
            frame.emit("load", pattern, inner, attr)
        _pattern(frame, element, ("attr", inner, attr) if inner is not None else None)


def _star(frame: FrameBuilder, pattern: ast.MatchStar, subject: Value) -> None:
    if pattern.name is not None:
        frame.store(pattern.name, ("type", "list"))


def _value(frame: FrameBuilder, pattern: ast.MatchValue, subject: Value) -> None:
    expression(frame, pattern.value)


_PATTERNS: dict[type[ast.pattern], Callable[[FrameBuilder, Any, Value], None]] = {
    ast.MatchAs: _as,
    ast.MatchOr: _or,
    ast.MatchSequence: _sequence,
    ast.MatchMapping: _mapping,
    ast.MatchClass: _class,
    ast.MatchStar: _star,
    ast.MatchValue: _value,
}
