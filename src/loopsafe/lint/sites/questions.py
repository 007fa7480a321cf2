"""Where the values of a site come from, and where it leads: questions that several rules ask."""

from __future__ import annotations

from typing import TYPE_CHECKING

from loopsafe.lint.facts import CALLEE, NUMBER, OBJECT, OF, TAG
from loopsafe.lint.reach.graph import EFFECTS
from loopsafe.lint.sites.callees import functions_run_by

if TYPE_CHECKING:
    from loopsafe.lint.facts import Value
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


def is_made_here(site: Site) -> bool:
    """Whether the function made the receiver, or what the call returns, itself."""
    value: Value = ("call", site.number) if makes_bound(site) else site.receiver()
    return site.reach.affinity.owners.is_made_here(site.context, value)


def makes_bound(site: Site) -> bool:
    """Whether the call returns an object that belongs to the thread that made it."""
    return site.operation == "call" and site.reach.affinity.owners.makes_bound(site.context, site.number)
