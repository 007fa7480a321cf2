"""Where the values of a site come from, and where it leads: questions that several rules ask."""

from __future__ import annotations

from typing import TYPE_CHECKING

from loopsafe.lint.facts import CALLEE, NUMBER, OBJECT, OF, TAG
from loopsafe.lint.link.program.types import Cls, Fn, Inst
from loopsafe.lint.reach.graph import EFFECTS
from loopsafe.lint.sites.callees import functions_run_by

if TYPE_CHECKING:
    from loopsafe.lint.facts import Value
    from loopsafe.lint.link.program.types import Type
    from loopsafe.lint.sites.site import Site


def leads_somewhere(site: Site, number: int) -> bool:
    """Whether another event of the frame blocks or reaches something that does."""
    for target in site.reach.targets(site.context).get(number, ()):
        if target.primitive is not None:
            return True
        if target.context is not None and any(site.reach.step(target.context, e) for e in EFFECTS):
            return True
    return False


def comes_from_offload(site: Site, value: Value) -> bool:
    """Whether a value was made by an awaited offload."""
    if value is None or value[TAG] != "await" or value[OF][TAG] != "call":
        return False
    callee = site.context.frame.events[value[OF][NUMBER]][CALLEE]
    return any(
        site.linker.marks.function(fn.ref).get("offloads") is not None
        for t in site.types(callee)
        for fn in functions_run_by(site, t)
    )


def is_async_iterable(site: Site) -> bool:
    """Whether what is iterated can be iterated with ``async for``."""
    return any(site.linker.methods.special(t, "__aiter__") for t in site.types(site.event[OBJECT]))


def twin_gives_iterable(site: Site) -> bool:
    """Whether what the async form gives when it is awaited is known, and can be iterated with a plain ``for``.

    An async generator gives nothing when it is awaited, and some coroutines give what only ``async for`` iterates.
    """
    methods, callables = site.linker.methods, site.linker.callables
    receivers = [t for fn in site.callees() if isinstance(fn, Fn) for t in fn.bound or ()]
    given: list[Type | None] = []
    for t in receivers:
        member = methods.find(t.ref, site.twin) if isinstance(t, (Inst, Cls)) else None
        made = callables.result(None, Fn(member.ref, (t,)), None) if member is not None else ()
        given += site.linker.awaited(made) or (None,)
    return bool(given) and all(t is not None and methods.special(t, "__iter__") for t in given)


def is_allocated_here(site: Site) -> bool:
    """Whether the function made the receiver, or what the call returns, itself."""
    value: Value = site.event[OBJECT] if site.operation in ("exit", "iter") else site.receiver()
    if makes_bound(site):
        value = ("call", site.number)
    return site.reach.affinity.owners.is_allocated_here(site.context, value)


def makes_bound(site: Site) -> bool:
    """Whether the call returns an object that belongs to the thread that made it."""
    return site.operation == "call" and site.reach.affinity.owners.makes_bound(site.context, site.number)
