"""Constants that a module lists: ``if name in PLAIN`` is certain of a name that is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from loopsafe.lint.facts import ARGUMENTS, CALLEE, OP, method_of, receiver_of
from loopsafe.lint.reach.propagation.additions import GIVING
from loopsafe.lint.reach.propagation.enumerations import literal
from loopsafe.lint.reach.propagation.escape import plain

if TYPE_CHECKING:
    from loopsafe.lint.facts import Value
    from loopsafe.lint.link.linker import Linker
    from loopsafe.lint.link.program.program import Context
    from loopsafe.lint.link.program.types import Types
    from loopsafe.lint.modules import Module

MOST = 64
DEEPEST = 3  # of imports by a name
MAKERS = (("name", "frozenset"), ("name", "set"), ("name", "tuple"))


def listed(linker: Linker, context: Context, value: Value) -> Types:
    """All that a list, a set or a tuple of a module's own holds; nothing unless it stays as it is written."""
    if value[0] == "from":
        return _imported(linker, context.module, value, 0)
    frames = context.module.facts.frames
    inside = (fid for fid in linker.program.ancestors(context.module, context.fid) if fid)
    if any(value[1] in frames[fid].bindings for fid in inside):
        return ()
    return _of_module(linker, context.module, value[1], 0)


def _imported(linker: Linker, module: Module, value: Value, depth: int) -> Types:
    home = linker.program.table.find(module.absolute(value[1], value[2]), module)
    return _of_module(linker, home, value[3], depth + 1) if home is not None and depth < DEEPEST else ()


def _of_module(linker: Linker, module: Module, name: str, depth: int) -> Types:
    frames = module.facts.frames
    entries = frames[0].bindings.get(name, ())
    shown = plain(entries[0][1]) if len(entries) == 1 and not entries[0][0] else None
    if shown is not None and shown[0] == "from":
        return _imported(linker, module, shown, depth)
    if shown is not None and shown[0] == "call":
        event = frames[0].events[shown[1]]
        shown = event[ARGUMENTS][0] if event[CALLEE] in MAKERS and len(event[ARGUMENTS]) == 1 else None
    if shown is None or shown[0] != "seq" or not 0 < len(shown[2]) <= MOST or not _is_constant(module, name):
        return ()
    members = shown[2]
    return tuple(map(literal, members)) if all(m is not None and m[0] == "const" for m in members) else ()


def _is_constant(module: Module, name: str) -> bool:
    """Whether a name is written as one that stays what it is, and its module adds nothing to what it means."""
    return (name.startswith("_") or name.isupper()) and not any(
        event[OP] == "call" and receiver_of(event[CALLEE]) == ("name", name) and method_of(event[CALLEE]) not in GIVING
        for frame in module.facts.frames
        for event in frame.events
    )
