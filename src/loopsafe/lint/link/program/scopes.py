"""Scopes of a frame: which stand inside which, and which are entered on the way to which."""

from __future__ import annotations

from typing import TYPE_CHECKING

from loopsafe.lint.facts import OPERANDS, OPPOSITES, PARENT, SCOPE_KIND, scopes_around

if TYPE_CHECKING:
    from collections.abc import Iterator

    from loopsafe.lint.facts import Frame, Value

REGIONS = frozenset({"with", "awith"})  # scopes that are entered come what may


def leads_to(frame: Frame, scope: int, later: int) -> bool:
    """Whether what stands in the scope ``later`` has passed the scope ``scope``."""
    scopes = frame.scopes
    while scope and scopes[scope][SCOPE_KIND] in REGIONS:
        scope = scopes[scope][PARENT]
    while later and later != scope:
        later = scopes[later][PARENT]
    return later == scope


def is_inside(frame: Frame, scope: int, outer: int) -> bool:
    """Whether a scope is another one, or inside of it."""
    while scope > outer:
        scope = frame.scopes[scope][PARENT]
    return scope == outer


def caught_around(frame: Frame, number: int) -> Iterator[Value]:
    """What each ``except`` clause catches in whose ``try`` the event ``number`` stands; None for a bare one."""
    for scope in frame.scopes[1:]:
        if scope[SCOPE_KIND] == "except":
            start, end, caught = scope[OPERANDS:]
            if start <= number < end:
                yield caught


def are_opposite(frame: Frame, one: int, other: int) -> bool:
    """Whether two scopes are of two branches of one test."""
    around = scopes_around(frame.scopes, one)
    opposites = {(OPPOSITES[kind], *operands) for kind, *operands in around if kind in OPPOSITES}
    return any(condition in opposites for condition in scopes_around(frame.scopes, other))
