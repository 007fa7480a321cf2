"""Scopes of a frame: which stand inside which, and which are entered on the way to which."""

from __future__ import annotations

from typing import TYPE_CHECKING

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
