"""LS301: a call that reaches something slow through other calls."""

from __future__ import annotations

from loopsafe.lint.registry import rule
from loopsafe.lint.sites.remedies import offload_reached
from loopsafe.lint.sites.site import Site, Verdict


@rule("LS301", "reaches-blocking", on="reach:slow", fix="unsafe")
def reaches_blocking(site: Site) -> Verdict | None:
    """A call on the loop reaches something that sleeps, waits, or talks to the network, a process or a database.

    The call itself looks harmless; the function it calls, or one further down, blocks. The report shows the path.

    Bad:
        import time

        def pause():
            time.sleep(1)

        async def handler():
            pause()

    Good:
        import asyncio
        import time

        def pause():
            time.sleep(1)

        async def handler():
            await asyncio.to_thread(pause)

    The fix hands the call to a worker thread. It is unsafe: the code runs in another thread, and other tasks run in
    between. A callback that the loop calls once (`loop.call_later(1, f)`) is not called by the loop then, but handed to
    a thread by it: `loop.call_later(1, loop.run_in_executor, None, f)`. A function that uses the loop, and that only
    coroutines of its own file call, becomes a coroutine function, which they await, where that repairs what it reaches.
    """
    assert site.reached is not None
    return Verdict(
        f"`{site.text}` reaches `{site.reached.name}`, which blocks the event loop ({site.away()})",
        offload_reached(site),
    )
