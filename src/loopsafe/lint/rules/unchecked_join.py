"""LS506: a wait with a timeout, and nobody looks at how it ended."""

from __future__ import annotations

from typing import TYPE_CHECKING

from loopsafe.lint.facts import DISCARDED, IN_LOOP, OP, SCOPE, TAG, scopes_around
from loopsafe.lint.model import Severity
from loopsafe.lint.patterns.bounded_waits import is_in_test, join_fix
from loopsafe.lint.patterns.threads import is_checked, is_daemon, is_polling
from loopsafe.lint.registry import rule
from loopsafe.lint.sites.remedies import advice
from loopsafe.lint.sites.site import Site, Verdict

if TYPE_CHECKING:
    from loopsafe.lint.facts import Scope

CONDITIONS = frozenset({
    "among", "false", "isinstance", "none", "notamong", "notnone", "ordered", "true", "unordered",
})  # fmt: skip
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
    some seconds in a loop, which is a sleep that can be interrupted, an event behind which the function looks at what
    was waited for (it raises, or goes on only if that is there), and tests.
    """
    primitive = site.primitive
    assert primitive is not None
    if primitive.duration == "unbounded" or not site.flags & DISCARDED or is_checked(site):
        return None
    if is_in_test(site):
        return None
    if primitive.what == "event":
        if site.method() != "wait" or site.flags & IN_LOOP or not _answers(site) or _asks_later(site):
            return None
        return Verdict(f"nobody looks at whether `{site.text}` timed out", advice("look at what it returns"))
    if site.method() != "join" or is_daemon(site) or is_polling(site):
        return None
    return Verdict(f"nobody looks at whether `{site.text}` timed out", join_fix(site))


def _answers(site: Site) -> bool:
    """Whether the wait says by what it returns that it timed out; a barrier raises instead."""
    assert site.primitive is not None
    return bool(site.linker.program.frame(site.primitive.ref).returns_annotation == ("name", "bool"))


def _asks_later(site: Site) -> bool:
    """Whether the function looks behind the wait at what it waited for, and not at the answer.

    It raises there, or does something only when it finds that so: ``ready.wait(5)``, ``if not self.answer: return``.
    """
    scopes, later = site.context.frame.scopes, site.context.frame.events[site.number + 1 :]
    around = set(scopes_around(scopes, site.event[SCOPE]))
    return any(
        event[OP] == "raise"
        or any(_asks(scope) for scope in scopes_around(scopes, event[SCOPE]) if scope not in around)
        for event in later
    )


def _asks(scope: Scope) -> bool:
    """Whether a scope depends on something that may have changed; a parameter has not."""
    return scope[0] in CONDITIONS and (scope[1] is None or scope[1][TAG] not in ("param", "const"))
