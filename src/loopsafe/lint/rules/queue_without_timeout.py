"""LS503: waiting for a queue without an end."""

from __future__ import annotations

from loopsafe.lint.model import Severity
from loopsafe.lint.patterns.bounded_waits import is_awaited_in_thread, may_wait_forever, timeout_fix
from loopsafe.lint.registry import rule
from loopsafe.lint.sites.remedies import advice
from loopsafe.lint.sites.site import Site, Verdict


@rule(
    "LS503",
    "queue-without-timeout",
    on="anywhere:waits:queue",
    fix="unsafe",
    default=False,
    severity=Severity.WARNING,
)
def queue_without_timeout(site: Site) -> Verdict | None:
    """`Queue.get()` without a timeout waits until somebody puts an item: maybe for ever.

    When the producer dies, the consumer waits for a sentinel that never comes.

    Bad:
        import queue

        def consume(jobs: queue.Queue):
            return jobs.get()

    Good:
        import queue

        def consume(jobs: queue.Queue):
            return jobs.get(timeout=60)

    Off by default: a worker thread that waits for its next job is as it should be. The fix adds `timeout=`, which
    raises `queue.Empty` or `queue.Full`; it is unsafe unless `wait-timeout` is configured. `Queue.join` takes no
    timeout and gets advice, and so does a `while` loop that gets one item after the other and would end by
    `queue.Empty`; `block=False`, `get` after `not queue.empty()`, `put` on an unbounded queue, what a coroutine sends
    to a thread and awaits, waits in tests, and what the caller gave no limit (`if timeout is None`) are not reported.
    """
    primitive = site.primitive
    assert primitive is not None
    if primitive.duration != "unbounded" or is_awaited_in_thread(site) or may_wait_forever(site):
        return None
    raises = (("raises", "Empty"),) if site.method() == "get" else ()
    fix = timeout_fix(site, primitive.timeout, *raises)
    if not primitive.timeout:
        fix = advice(f"`{site.method()}` takes no timeout")
    return Verdict(f"`{site.text}` may wait for ever: it has no timeout", fix)
