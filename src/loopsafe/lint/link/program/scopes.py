"""Scopes of a frame: which stand inside which, and which are entered on the way to which."""

from __future__ import annotations

from typing import TYPE_CHECKING

from loopsafe.lint.facts import OPPOSITES, scopes_around

if TYPE_CHECKING:
    from loopsafe.lint.facts import Frame

REGIONS = frozenset({"with", "awith"})  # scopes that are entered come what may


def leads_to(frame: Frame, scope: int, later: int) -> bool:
    """Whether what stands in the scope ``later`` has passed the scope ``scope``."""
    scopes = frame.scopes
    while scope and scopes[scope][1] in REGIONS:
        scope = scopes[scope][0]
    while later and later != scope:
        later = scopes[later][0]
    return later == scope


def is_inside(frame: Frame, scope: int, outer: int) -> bool:
    """Whether a scope is another one, or inside of it."""
    while scope > outer:
        scope = frame.scopes[scope][0]
    return scope == outer


def are_opposite(frame: Frame, one: int, other: int) -> bool:
    """Whether two scopes are of two branches of one test."""
    around = scopes_around(frame.scopes, one)
    opposites = {(OPPOSITES[kind], *operands) for kind, *operands in around if kind in OPPOSITES}
    return any(condition in opposites for condition in scopes_around(frame.scopes, other))
