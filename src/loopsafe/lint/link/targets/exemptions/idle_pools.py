"""Pools with nothing left to do: every job that a function gave one was awaited, so leaving it waits for nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from loopsafe.lint.facts import (
    ARGUMENTS,
    ASYNC,
    CALLEE,
    FIRST,
    GENEXP,
    KEYWORDS,
    NUMBER,
    OP,
    SCOPE,
    TAG,
    mentions,
)
from loopsafe.lint.link.program.types import Cls
from loopsafe.lint.link.values.origins import acted_on

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from loopsafe.lint.facts import AccessPath, Event, Value
    from loopsafe.lint.link.linker import Linker
    from loopsafe.lint.link.program.program import Context
    from loopsafe.lint.link.targets.exemptions.awaited_values import AwaitedValues

    IsSettled = Callable[[Context, int, set[AccessPath]], bool]


class IdlePools:
    """Finds the jobs that a function, and what is written inside it, gives to a pool."""

    def __init__(self, linker: Linker, awaited: AwaitedValues, is_settled: IsSettled) -> None:
        """``is_settled``: whether something before an event has finished values."""
        self.linker = linker
        self.awaited = awaited
        self._is_settled = is_settled

    def is_idle(self, context: Context, number: int) -> bool:
        """Whether every job of the pool that is left, or shut down, at the event ``number`` has been awaited."""
        event = context.frame.events[number]
        if event[OP] == "exit":
            return self._is_done_with(context, event[CALLEE], event[ARGUMENTS] + 1, number)
        pool = acted_on(event)
        return (
            pool is not None
            and self._is_made_here(context, pool)
            and not _handles_exceptions(context, event[SCOPE])  # of what was awaited, perhaps
            and self._is_done_with(context, pool, pool[NUMBER] + 1, number)
        )

    def _is_made_here(self, context: Context, pool: AccessPath) -> bool:
        """Whether nobody else can have given the pool a job: ``pool = ThreadPoolExecutor()``."""
        if pool[TAG] != "call":
            return False
        made = self.linker.types(context, context.frame.events[pool[NUMBER]][CALLEE])
        return bool(made) and all(isinstance(t, Cls) and self.linker.program.module_of(t.ref).is_stub for t in made)

    def _is_done_with(self, context: Context, user: Value, start: int, end: int) -> bool:
        """Whether all that is made with a pool between two events, or by a function that uses it, was awaited."""
        made = [made for made in range(start, end) if _uses(context.frame.events[made], user)]
        inner = list(self._users_inside(context, user))
        return (
            bool(made or inner)
            and all(
                self.awaited.is_awaited(context, job, end) or self._is_settled(context, end, {("call", job)})
                for job in made
            )
            and all(self._awaits_inside(context, name, fid, start, end) for name, fid in inner)
        )

    def _users_inside(self, context: Context, user: Value) -> Iterator[tuple[AccessPath, int]]:
        """The functions and generator expressions inside that name what uses a pool, and by which name."""
        frames = context.module.facts.frames
        names = [
            ("name", name)
            for name, bound in context.frame.bindings.items()
            if any(mentions(value, user) for _, value in bound)
        ]
        for fid in range(context.fid + 1, len(frames)) if names else ():
            if frames[fid].line > context.frame.end_line:
                return
            for name in names:
                if any(mentions(event[FIRST:], name) for event in frames[fid].events):
                    yield name, fid

    def _awaits_inside(self, context: Context, name: AccessPath, fid: int, start: int, end: int) -> bool:
        """Whether what is made inside is awaited there, or given to who awaits it; and whether that was awaited."""
        inner = self.linker.program.context(context.mid, fid, context.binds)
        events = inner.frame.events
        made = [("call", number) for number, event in enumerate(events) if _uses(event, name)]
        if inner.frame.parent != context.fid or not made:
            return False
        if inner.frame.kind == GENEXP:
            given = inner.frame.yields
            return all(
                any(self.awaited.holds(inner, value, job) for value in given) for job in made
            ) and self.awaited.is_awaited_at(context, ("gen", fid), start, end)
        return (
            inner.frame.kind == ASYNC
            and all(self.awaited.is_awaited(inner, job[NUMBER], len(events)) for job in made)
            and self._is_done_with(context, ("fn", fid), start, end)
        )


def _uses(event: Event, user: Value) -> bool:
    """Whether an event calls a method of a pool, calls a function that uses one, or passes either on."""
    if event[OP] != "call":
        return False
    given = (event[CALLEE], acted_on(event), *event[ARGUMENTS], *(value for _, value in event[KEYWORDS]))
    return any(value is not None and value in (user, ("enter", user)) for value in given)


def _handles_exceptions(context: Context, scope: int) -> bool:
    while scope:
        parent, kind, *_ = context.frame.scopes[scope]
        if kind == "except":
            return True
        scope = parent
    return False
