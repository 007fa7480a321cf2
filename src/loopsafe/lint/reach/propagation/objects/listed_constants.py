"""Constants that a module lists: with ``PLAIN = {"a", "b"}``, ``name in PLAIN`` leaves two values for ``name``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from loopsafe.lint.facts import ARGUMENTS, CALLEE, ELEMENTS, OP, TAG, call_of, method_of, receiver_of
from loopsafe.lint.reach.propagation.mutation.container_writes import READING_METHODS
from loopsafe.lint.reach.propagation.mutation.module_tables import bound_once
from loopsafe.lint.reach.propagation.objects.enumerations import literal

if TYPE_CHECKING:
    from loopsafe.lint.facts import Value
    from loopsafe.lint.link.linker import Linker
    from loopsafe.lint.link.program.program import Context
    from loopsafe.lint.link.program.types import Types
    from loopsafe.lint.modules import Module

MOST = 64
MAKERS = (("name", "frozenset"), ("name", "set"), ("name", "tuple"))


def listed(linker: Linker, context: Context, value: Value) -> Types:
    """All constants in a list, set or tuple of a module that no code changes; otherwise empty."""
    bound = bound_once(linker, context, value)
    if bound is None:
        return ()
    module, name, made = bound
    event = call_of(module.facts.frames[0].events, made)
    shown: Value = made
    if event is not None:
        shown = event[ARGUMENTS][0] if event[CALLEE] in MAKERS and len(event[ARGUMENTS]) == 1 else None
    if shown is None or shown[TAG] != "seq" or not 0 < len(shown[ELEMENTS]) <= MOST or not _is_constant(module, name):
        return ()
    members = shown[ELEMENTS]
    return tuple(map(literal, members)) if all(m is not None and m[TAG] == "const" for m in members) else ()


def _is_constant(module: Module, name: str) -> bool:
    """Whether a name is written like a constant, and its module calls no method that changes its value."""
    return (name.startswith("_") or name.isupper()) and not any(
        event[OP] == "call"
        and receiver_of(event[CALLEE]) == ("name", name)
        and method_of(event[CALLEE]) not in READING_METHODS
        for frame in module.facts.frames
        for event in frame.events
    )
