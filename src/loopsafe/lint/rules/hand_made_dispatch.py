"""LS405: a fork, by hand, between running a loop and working around the one that runs."""

from __future__ import annotations

from loopsafe.lint.model import Fix
from loopsafe.lint.patterns.loop_forks import find_fork
from loopsafe.lint.registry import rule
from loopsafe.lint.sites.site import Site, Verdict


@rule("LS405", "hand-made-dispatch", on=("if", "try"), fix="unsafe")
def hand_made_dispatch(site: Site) -> Verdict | None:
    """Sync code checks whether a loop runs: if so it waits for a thread (or nests loops), if not it runs a loop itself.

    The thread does not spare the running loop, because the caller waits for it on that very loop; what the coroutine
    shares with that loop does not work on another one; context variables, exception types and tracebacks get lost on
    the way, and the wait usually has no end.

    Bad:
        import asyncio
        from concurrent.futures import ThreadPoolExecutor

        async def fetch(): ...

        def load():
            try:
                asyncio.get_running_loop()
            except RuntimeError:
                return asyncio.run(fetch())
            with ThreadPoolExecutor() as pool:
                return pool.submit(asyncio.run, fetch()).result(30)

    Good:
        from loopsafe import run_sync

        async def fetch(): ...

        def load():
            return run_sync(fetch)

    The fix replaces the whole fork by one call of the bridge when both branches demonstrably run the same coroutine.
    It is unsafe: the coroutine then runs on the bridge's loop in every case. A fork that refuses to work on a running
    loop, or only schedules a task there, is not reported.
    """
    fork = find_fork(site)
    if fork is None:
        return None
    message = f"a dispatch by hand: it runs a loop here, and uses `{fork.machinery}` where one runs already"
    return Verdict(message, Fix("dispatch", False), at=(site.context, fork.anchor))
