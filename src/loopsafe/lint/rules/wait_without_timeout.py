"""LS504: waiting for a lock or an event without an end."""

from __future__ import annotations

from loopsafe.lint.model import Severity
from loopsafe.lint.patterns.bounded_waits import is_awaited_in_thread, is_limit_handed_on, may_wait_forever
from loopsafe.lint.registry import rule
from loopsafe.lint.sites.remedies import advice
from loopsafe.lint.sites.site import Site, Verdict


@rule(
    "LS504",
    "wait-without-timeout",
    on=("anywhere:waits:lock", "anywhere:waits:event"),
    default=False,
    severity=Severity.WARNING,
)
def wait_without_timeout(site: Site) -> Verdict | None:
    """`acquire()` and `wait()` without a timeout wait until another thread acts: maybe for ever.

    Bad:
        import threading

        def start(ready: threading.Event):
            ready.wait()

    Good:
        import threading

        def start(ready: threading.Event):
            if not ready.wait(60):
                raise TimeoutError("not ready after 60 s")

    Off by default: locks are usually held for a moment, and events often mean "until the end". There is no automatic
    fix, because with a timeout the answer must be looked at. Not reported: `with lock:`, what a coroutine sends to a
    thread and awaits, what the caller decides (`acquire(blocking=blocking)`), and waits in tests.
    """
    primitive = site.primitive
    assert primitive is not None
    if primitive.duration != "unbounded" or site.operation != "call":
        return None
    if is_awaited_in_thread(site) or may_wait_forever(site) or is_limit_handed_on(site, "blocking"):
        return None
    return Verdict(f"`{site.text}` may wait for ever: it has no timeout", advice("its answer must be looked at"))
