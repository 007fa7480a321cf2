"""The async form of a sync function: said by a mark, or found beside it under one of the usual names."""

from __future__ import annotations

from typing import TYPE_CHECKING

from loopsafe.lint.facts import ASYNC, DEF, NUMBER, TAG
from loopsafe.lint.link.program.types import Cls, Coro, Fn, Inst

if TYPE_CHECKING:
    from loopsafe.lint.link.linker import Linker
    from loopsafe.lint.link.program.types import Types

PATTERNS = ("a{}", "{}_async", "async_{}", "{}_a", "a_{}", "{}Async", "aio_{}", "{}_aio")


def twin_of(linker: Linker, fn: Fn) -> str:
    """The name of ``fn``'s async twin in the same class or module; empty when it has none."""
    mark = linker.marks.function(fn.ref).get("twin")
    if mark is not None and mark.args:
        return str(mark.args[0])
    frame = linker.program.frame(fn.ref)
    # ``anext(x)`` is no form of ``next(x)``: it wants another kind of iterator.
    if frame.name.startswith("__") or linker.program.module_of(fn.ref).name == "builtins":
        return ""
    candidates = [pattern.format(frame.name) for pattern in PATTERNS] + _bare(frame.name)
    if frame.owner >= 0:
        return _twin_method(linker, fn.bound or (), candidates)
    if frame.parent != 0:
        return ""  # a nested function: what the module has beside it is not its other form
    return next((name for name in candidates if _is_async_function(linker, fn.ref[0], name)), "")


def _twin_method(linker: Linker, receivers: Types, candidates: list[str]) -> str:
    """The first of the names under which a class has a method that makes a coroutine."""
    for receiver in (t for t in receivers if isinstance(t, (Inst, Cls))):
        for name in candidates:
            member = linker.methods.find(receiver.ref, name)
            if member is None or (isinstance(receiver, Cls) and not linker.marks.function(member.ref).classmethod):
                continue
            if _makes_a_coroutine(linker, Fn(member.ref, (receiver,))):
                return name
    return ""


def _bare(name: str) -> list[str]:
    """The other half of a pair whose sync form is the one that says so: ``sync_read`` and ``read``."""
    shorter = name.removeprefix("sync_") if name.startswith("sync_") else name.removesuffix("_sync")
    return [shorter] if shorter not in (name, "") else []


def _makes_a_coroutine(linker: Linker, fn: Fn) -> bool:
    """Whether it is ``async def``, or a ``def`` that returns what one makes."""
    kind = linker.program.frame(fn.ref).kind
    if kind != DEF or linker.program.module_of(fn.ref).is_stub:
        return kind == ASYNC
    made = linker.callables.result(None, fn, None)
    return bool(made) and all(isinstance(t, Coro) for t in made)


def _is_async_function(linker: Linker, mid: int, name: str) -> bool:
    frames = linker.program.module(mid).facts.frames
    entries = frames[0].bindings.get(name, ())
    return any(value is not None and value[TAG] == "fn" and frames[value[NUMBER]].kind == ASYNC for _, value in entries)
