"""LS404: asking for "the" loop in sync code."""

from __future__ import annotations

from loopsafe.lint.facts import CLASS, DEF, GENERATOR, MODULE
from loopsafe.lint.model import Fix, Severity
from loopsafe.lint.patterns.loops import (
    handles_missing_loop,
    installs_loop_before,
    is_inside_async,
    is_only_called_by_async,
    needs_running_loop,
    only_schedules,
    serves_without_loop,
)
from loopsafe.lint.registry import rule
from loopsafe.lint.sites.site import Site, Verdict


@rule("LS404", "implicit-loop", on="mark:obtains_loop", fix="unsafe", severity=Severity.WARNING)
def implicit_loop(site: Site) -> Verdict | None:
    """`get_event_loop()` in sync code raises from Python 3.14 on when there is no loop.

    Where no loop runs, it used to make one, in the main thread only; since 3.12 it warns about that, since 3.14 it
    raises `RuntimeError`. Where one runs, `run_until_complete` on it raises.

    Bad:
        import asyncio

        def load(fetch):
            loop = asyncio.get_event_loop()
            return loop.run_until_complete(fetch())

    Good:
        from loopsafe import run_sync

        def load(fetch):
            return run_sync(fetch)

    The fix uses the bridge when the loop is only asked to run coroutines; it is unsafe because they then run on the
    bridge's loop. Otherwise take the loop as an argument, or ask for `get_running_loop()` when the function is only
    used by async code. Not reported: a `try` that catches the `RuntimeError`, a function that installed a loop before,
    one that needs a running loop anyway (it calls `create_task`), one that only makes a future of the loop, a private
    one that only has the loop call something later (`loop.call_later`), one that the project only calls from async code
    (unless others may, too: it is public, and runs the loop itself), and one nested in async code.
    """
    if site.on_loop or site.context.frame.kind not in (DEF, GENERATOR, MODULE, CLASS):
        return None
    if handles_missing_loop(site) or installs_loop_before(site) or is_inside_async(site.context):
        return None
    if needs_running_loop(site) or only_schedules(site):
        return None
    private = site.context.frame.name.startswith("_")
    if (private or not serves_without_loop(site)) and is_only_called_by_async(site):
        return None
    return Verdict(f"`{site.text}` in sync code: without a loop it raises from Python 3.14 on", Fix("bridge-loop"))
