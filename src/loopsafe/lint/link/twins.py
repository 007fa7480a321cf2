"""The async form of a sync function: said by a mark, or found beside it under one of the usual names."""

from __future__ import annotations

from typing import TYPE_CHECKING

from loopsafe.lint.facts import ASYNC
from loopsafe.lint.link.types import Fn, Inst

if TYPE_CHECKING:
    from loopsafe.lint.link.evaluate import Linker

PATTERNS = ("a{}", "{}_async", "async_{}", "{}_a", "a_{}")


def twin_of(linker: Linker, fn: Fn) -> str:
    """The name of ``fn``'s async twin in the same class or module, or ``""``."""
    mark = linker.marks.function(fn.ref).get("twin")
    if mark is not None and mark.args:
        return str(mark.args[0])
    frame = linker.program.frame(fn.ref)
    if frame.name.startswith("__"):
        return ""
    candidates = [pattern.format(frame.name) for pattern in PATTERNS]
    if linker.program.module(fn.ref[0]).name == "builtins":
        return ""  # anext(x) is no form of next(x): it wants another kind of iterator
    if frame.owner < 0:
        if frame.parent != 0:
            return ""  # a nested function: what the module has beside it is not its other form
        return next((name for name in candidates if _is_async_function(linker, fn.ref[0], name)), "")
    for receiver in fn.bound or ():
        if isinstance(receiver, Inst):
            for name in candidates:
                member = linker.members.find(receiver.ref, name)
                if member is not None and linker.program.frame(member.ref).kind == ASYNC:
                    return name
    return ""


def _is_async_function(linker: Linker, mid: int, name: str) -> bool:
    frames = linker.program.module(mid).facts.frames
    entries = frames[0].bindings.get(name, ())
    return any(value is not None and value[0] == "fn" and frames[value[1]].kind == ASYNC for _, value in entries)
