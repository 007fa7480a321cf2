"""LS506: a wait with a timeout, and nobody looks at how it ended."""

from __future__ import annotations

from loopsafe.lint.facts import DISCARDED, IN_LOOP, OP
from loopsafe.lint.model import Severity
from loopsafe.lint.patterns.ends import is_in_test, join_fix
from loopsafe.lint.patterns.threads import is_checked, is_daemon, is_polling
from loopsafe.lint.registry import rule
from loopsafe.lint.sites.remedies import advice
from loopsafe.lint.sites.site import Site, Verdict

WAITS = ("anywhere:waits:thread", "anywhere:waits:process", "anywhere:waits:event")


@rule("LS506", "unchecked-join", on=WAITS, fix="unsafe", severity=Severity.WARNING)
def unchecked_join(site: Site) -> Verdict | None:
    """A join with a timeout returns either way; without a look at `is_alive()` nobody knows whether the thread ended.

    The code goes on as if the thread were gone: closes its files, frees what it uses, starts a second one. The same
    goes for `event.wait(5)` whose answer is dropped.

    Bad:
        import threading

        def stop(worker: threading.Thread):
            worker.join(5)

    Good:
        import threading
        from loopsafe import join_thread

        def stop(worker: threading.Thread):
            join_thread(worker, 5)

    The fix calls `loopsafe.join_thread`, which raises instead of returning. It is unsafe for that reason. Not reported:
    a function that looks at `is_alive()`, `exitcode` or `is_set()` of the same object anywhere, a join after one
    that only returns when the thread has ended, a timeout made of what the caller passed, daemon threads, a wait of
    some seconds in a loop, which is a sleep that can be interrupted, an event that a `raise` follows for want of what
    was waited for, and tests.
    """
    primitive = site.primitive
    assert primitive is not None
    if primitive.duration == "unbounded" or not site.flags & DISCARDED or is_checked(site):
        return None
    if is_in_test(site):
        return None
    if primitive.what == "event":
        if site.method() != "wait" or site.flags & IN_LOOP or not _answers(site) or _raises_later(site):
            return None
        return Verdict(f"nobody looks at whether `{site.text}` timed out", advice("look at what it returns"))
    if site.method() != "join" or is_daemon(site) or is_polling(site):
        return None
    return Verdict(f"nobody looks at whether `{site.text}` timed out", join_fix(site))


def _answers(site: Site) -> bool:
    """Whether the wait says by what it returns that it timed out; a barrier raises instead."""
    assert site.primitive is not None
    return bool(site.linker.program.frame(site.primitive.ref).returns_annotation == ("name", "bool"))


def _raises_later(site: Site) -> bool:
    """Whether the function raises behind the wait: it looks at what it waited for, and not at the answer."""
    return any(event[OP] == "raise" for event in site.context.frame.events[site.number + 1 :])
