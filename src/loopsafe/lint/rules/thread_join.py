"""LS201: joining a thread or a process on the loop."""

from __future__ import annotations

from loopsafe.lint.registry import rule
from loopsafe.lint.sites.remedies import offload
from loopsafe.lint.sites.site import Site, Verdict

WAITS = ("primitive:waits:thread", "primitive:waits:process", "primitive:waits:pool")


@rule("LS201", "thread-join", on=WAITS, fix="unsafe")
def thread_join(site: Site) -> Verdict | None:
    """The loop waits for a thread or a process to end.

    `join` returns when the other side is done, or after its timeout; until then no task runs. If the thread needs the
    loop to finish (`run_coroutine_threadsafe`, `call_soon_threadsafe`), it never ends: a deadlock.

    Bad:
        import threading

        async def compute(work):
            thread = threading.Thread(target=work)
            thread.start()
            thread.join()

    Good:
        import asyncio

        async def compute(work):
            await asyncio.to_thread(work)

    The fix joins in a worker thread: `await asyncio.to_thread(thread.join)`. It is unsafe because other tasks run in
    between. `Pool.join` waits for the processes of the pool; its other waits are `future-result`. `join(0)` and a
    join after `not thread.is_alive()` do not wait and are not reported.
    """
    assert site.primitive is not None
    if site.primitive.what == "pool" and site.method() != "join":
        return None
    what = {"process": "a process", "pool": "the pool"}.get(site.primitive.what, "a thread")
    return Verdict(f"`{site.text}` stops the event loop until {what} ends", offload(site))
