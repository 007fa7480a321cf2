"""Whether waits have an end: at the end of a program, in a pool that waits anyway, with a timeout."""

from __future__ import annotations

from typing import TYPE_CHECKING

from loopsafe.lint.facts import MODULE
from loopsafe.lint.link.parameters import is_none
from loopsafe.lint.link.types import Ctx
from loopsafe.lint.model import Severity

if TYPE_CHECKING:
    from loopsafe.lint.facts import Value
    from loopsafe.lint.link.program import Context
    from loopsafe.lint.site import Site

MAINS = frozenset({"main", "_main", "__main__", "cli"})
ENDS = frozenset({"kill"})


def is_end_of_program(site: Site) -> bool:
    """Whether the call is the last thing that ``main``, or a script, does."""
    frame = site.context.frame
    if frame.kind == MODULE:
        return True
    return frame.name in MAINS and site.event[3] == frame.end_line


def severity_of(site: Site) -> Severity | None:
    """The severity of a wait without an end: lower at the end of a program."""
    return Severity.WARNING if is_end_of_program(site) else None


def comes_from_entered_pool(site: Site) -> bool:
    """Whether the future was submitted to a pool that the same function entered by ``with``: leaving it waits too."""
    events = site.context.frame.events
    for root in site.reach.effects.settled.roots(site.context, site.receiver()):
        if root[0] == "call":
            callee = events[root[1]][7]
            if callee is not None and callee[0] == "attr" and callee[1] is not None and callee[1][0] == "enter":
                return _leaving_waits(site, site.context, callee[1][1])
    return False


def _leaving_waits(site: Site, context: Context, pool: Value) -> bool:
    """Whether leaving the block waits for the jobs of the pool, also through a ``@contextmanager`` that yields one."""
    linker = site.linker
    for t in linker.types(context, pool):
        if isinstance(t, Ctx):
            inner = linker.program.context(*t.generator.ref, t.generator.binds)
            return any(event[0] == "exit" and _leaving_waits(site, inner, event[7]) for event in inner.frame.events)
        for fn in linker.members.special(t, "__exit__"):
            mark = linker.marks.function(fn.ref).get("waits")
            if mark is not None and mark.args and mark.args[0] == "executor":
                return True
    return False


def takes_timeout_unset(site: Site) -> bool:
    """Whether what is called takes a timeout, and this call certainly passes none."""
    if site.operation != "call":
        return False
    arguments = site.arguments()
    if any(key is None for key, _ in arguments.keywords):
        return False
    for callee in site.callees():
        for fn in site.functions_of(callee):
            frame = site.linker.program.frame(fn.ref)
            names = [name for name, _, _, _ in frame.params]
            if "timeout" not in names:
                return False
            passed = site.passed(fn, "timeout")
            return passed is None or (len(passed) == 1 and is_none(passed[0]))
    return False


def is_ended_before(site: Site) -> bool:
    """Whether the process was told to end earlier in the function."""
    receiver = site.receiver()
    return receiver is not None and any(
        event[0] == "call"
        and event[7] is not None
        and event[7][0] == "attr"
        and event[7][1] == receiver
        and event[7][2] in ENDS
        for event in site.context.frame.events[: site.number]
    )
