"""LS304: the work is done before the thread starts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from loopsafe.lint.facts import NUMBER, TAG, arguments_of
from loopsafe.lint.model import Fix
from loopsafe.lint.registry import rule
from loopsafe.lint.sites.callees import functions_run_by, offloads_called, takes_with, value_passed
from loopsafe.lint.sites.questions import leads_somewhere
from loopsafe.lint.sites.site import Site, Verdict

if TYPE_CHECKING:
    from loopsafe.lint.facts import Event


def _passes_a_call(event: Event) -> bool:
    values = arguments_of(event)
    return any(value is not None and value[TAG] == "call" for value in values)


@rule("LS304", "eager-offload", on="loop-call", fix="unsafe", glance=_passes_a_call)
def eager_offload(site: Site) -> Verdict | None:
    """A call is passed to an offload where a callable is meant: the work is done here, the thread gets its result.

    Bad:
        import asyncio
        from pathlib import Path

        def load(path: Path):
            return path.read_text()

        async def handler(path: Path):
            return await asyncio.to_thread(load(path))

    Good:
        import asyncio
        from pathlib import Path

        def load(path: Path):
            return path.read_text()

        async def handler(path: Path):
            return await asyncio.to_thread(load, path)

    The fix passes the function and its arguments. A call that returns a callable (`functools.partial`, a factory) is
    what an offload wants, and is not reported.
    """
    for fn, parameters in offloads_called(site):
        for parameter in parameters:
            value = value_passed(site, fn, parameter)
            if value is None or value[TAG] != "call":
                continue
            types = site.types(value)
            if any(t.tag in ("function", "partial", "class", "awaitable") or functions_run_by(site, t) for t in types):
                continue
            reaches = leads_somewhere(site, value[NUMBER])
            if not types and not reaches:
                continue
            inner = site.text_of(value[NUMBER])
            fix = Fix("pass-callable", False, (("library", site.library), ("takes", takes_with(site, fn, parameter))))
            return Verdict(
                f"`{inner}` runs on the event loop before `{site.method()}` starts a thread: pass it, do not call it",
                fix,
                at=(site.context, value[NUMBER]),
                claims=(value[NUMBER],),
            )
    return None
