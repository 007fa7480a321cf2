"""LS407: a bridge from sync to async code, crossed on the loop itself."""

from __future__ import annotations

from loopsafe.lint.link.program.types import Inst, is_none
from loopsafe.lint.model import Fix
from loopsafe.lint.registry import rule
from loopsafe.lint.sites.callees import is_awaitable_in_place
from loopsafe.lint.sites.remedies import advice
from loopsafe.lint.sites.site import Site, Verdict


@rule("LS407", "bridge-on-loop", on="primitive:loop", fix="unsafe")
def bridge_on_loop(site: Site) -> Verdict | None:
    """A bridge made for sync code is used in async code, where `await` is one word away.

    `asgiref.async_to_sync` and `anyio.from_thread.run` raise on a running loop; `loopsafe.run_sync` works, but stops
    the loop until the coroutine is done.

    Bad:
        from loopsafe import run_sync

        async def handler(fetch):
            return run_sync(fetch, 1)

    Good:
        async def handler(fetch):
            return await fetch(1)

    The fix awaits the coroutine. It is unsafe because other tasks run in between. Bridges reached through calls are
    `reaches-run`. Not reported: a method of an object that a subclass may stand in for, with coroutine functions in the
    place of bridges, when what it returns is awaited if it can be (`ensure_async`).
    """
    primitive = site.primitive
    assert primitive is not None
    if not primitive.bridge:
        return None
    if _is_only_declared(site) and site.reach.event_targets.awaitables.is_handed_on(site.context, site.number):
        return None
    fix = Fix("await-coroutine", False, (("library", site.library),))
    if site.operation != "call" or not is_awaitable_in_place(site):
        fix = advice("what it runs cannot be awaited in its place")
    return Verdict(f"`{site.text}` is for threads without a loop: here, await the coroutine", fix)


def _is_only_declared(site: Site) -> bool:
    """Whether the object is of a library's class by declaration alone: it may be of one that derives from it."""
    owners = [t for t in site.types(site.receiver()) if not is_none(t)]
    return bool(owners) and all(
        isinstance(t, Inst) and not t.exact and site.linker.program.module_of(t.ref).is_stub for t in owners
    )
