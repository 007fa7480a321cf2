"""LS508: a thread that is started and joined at once."""

from __future__ import annotations

from loopsafe.lint.model import Severity
from loopsafe.lint.patterns.threads import is_looked_at, is_plain_thread, is_started_just_before, runs_a_loop
from loopsafe.lint.registry import rule
from loopsafe.lint.sites.remedies import advice
from loopsafe.lint.sites.site import Site, Verdict


@rule("LS508", "start-then-join", on="anywhere:waits:thread", severity=Severity.WARNING)
def start_then_join(site: Site) -> Verdict | None:
    """A thread is started and waited for at once: a thread for nothing.

    The caller waits exactly as long as if it had called the function itself, and context variables, the exception and
    the result get lost on the way.

    Bad:
        import threading

        def convert(work):
            thread = threading.Thread(target=work)
            thread.start()
            thread.join()  # noqa: LS501

    Good:
        def convert(work):
            work()

    There is no automatic fix: call the function, or, when the thread is there to run a loop of its own, use the bridge.
    A join with a timeout, or after which `is_alive()` is asked, several threads started before the first join, a
    `Process` and subclasses of `Thread` are not reported.
    """
    primitive = site.primitive
    assert primitive is not None
    if primitive.duration != "unbounded" or not is_started_just_before(site) or not is_plain_thread(site):
        return None
    if is_looked_at(site, site.origins(site.receiver())):
        return None
    instead = "run its coroutine with `loopsafe.run_sync`" if runs_a_loop(site) else "call its function"
    return Verdict(f"`{site.text}` waits for a thread that was started just before: {instead}", advice())
