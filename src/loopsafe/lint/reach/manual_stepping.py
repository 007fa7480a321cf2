"""Coroutines that are stepped by hand, without an event loop: ``coroutine.send(None)`` runs one that never waits.

Blocking code in such coroutines stops no loop.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from loopsafe.lint.facts import ARGUMENTS, ASYNC, ASYNC_GENERATOR, CALLEE, DEF, KEYWORDS, NUMBER, OF, OP, TAG
from loopsafe.lint.link.program.types import Coro

if TYPE_CHECKING:
    from loopsafe.lint.facts import Event, Value
    from loopsafe.lint.link.linker import Linker
    from loopsafe.lint.link.program.program import Context
    from loopsafe.lint.modules import Module

NOTHING = (("const", None),)


def drives_coroutines(linker: Linker, module: Module) -> bool:
    """Whether a module steps its coroutines by hand with ``coroutine.send(None)``.

    This is no answer for a module that also uses an async library: check for that first.
    """
    frames = module.facts.frames
    if not any(frame.kind in (ASYNC, ASYNC_GENERATOR) for frame in frames):
        return False
    for fid, frame in enumerate(frames):
        if frame.kind != DEF:
            continue
        for event in frame.events:
            if _sends_nothing(event):
                context = linker.program.context(module.number, fid)
                if _is_coroutine(linker, context, event[CALLEE][OF]):
                    return True
    return False


def _is_coroutine(linker: Linker, context: Context, value: Value) -> bool:
    """Whether a value is a coroutine, or a parameter for which a caller passes one."""
    places = [(context, value)]
    if value is not None and value[TAG] == "param":
        places += [(caller, given) for caller, _, given in linker.callers.values(context, value[NUMBER])]
    return any(isinstance(t, Coro) for where, given in places for t in linker.types(where, given))


def _sends_nothing(event: Event) -> bool:
    """``x.send(None)``."""
    callee = event[CALLEE] if event[OP] == "call" else None
    return callee is not None and callee[::2] == ("attr", "send") and event[ARGUMENTS : KEYWORDS + 1] == (NOTHING, ())
