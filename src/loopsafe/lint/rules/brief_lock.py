"""LS207: a lock of threads, held for a moment, on the loop."""

from __future__ import annotations

from loopsafe.lint.model import Severity
from loopsafe.lint.patterns.locks import is_entered, is_held_over_await, is_slow_inside
from loopsafe.lint.registry import rule
from loopsafe.lint.sites.remedies import advice
from loopsafe.lint.sites.site import Site, Verdict


@rule("LS207", "brief-lock", on="primitive:waits:lock", default=False, severity=Severity.WARNING)
def brief_lock(site: Site) -> Verdict | None:
    """A lock of the `threading` module is taken for a moment.

    The loop waits as long as another thread holds the lock: not at all when nobody does anything slow under it. That is
    how data is shared between the loop and threads, and it is off by default for that reason; select it to review who
    else takes the lock, and for how long.

    Bad:
        import threading

        lock = threading.Lock()

        async def count(counter):
            with lock:
                counter.value += 1

    Good:
        async def count(counter):
            counter.value += 1

    There is no fix. With something slow inside it is `lock-wait`, with an `await` inside `lock-across-await`.
    """
    if not is_entered(site) or is_held_over_await(site) or is_slow_inside(site):
        return None
    return Verdict(f"`with {site.text}` stops the event loop while another thread holds the lock", advice())
