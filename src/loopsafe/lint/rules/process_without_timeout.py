"""LS505: waiting for a program without an end."""

from __future__ import annotations

from loopsafe.lint.model import Severity
from loopsafe.lint.patterns.bounded_waits import (
    is_awaited_in_thread,
    is_ended_before,
    is_in_test,
    takes_timeout_unset,
    timeout_fix,
)
from loopsafe.lint.registry import rule
from loopsafe.lint.sites.site import Site, Verdict


@rule(
    "LS505",
    "process-without-timeout",
    on="anywhere:subprocess",
    fix="unsafe",
    default=False,
    severity=Severity.WARNING,
)
def process_without_timeout(site: Site) -> Verdict | None:
    """`subprocess.run`, `Popen.wait` and `communicate` without a timeout wait as long as the program runs.

    A program that asks a question, or waits for the network, hangs whoever started it.

    Bad:
        import subprocess

        def version():
            return subprocess.check_output(["git", "--version"])

    Good:
        import subprocess

        def version():
            return subprocess.check_output(["git", "--version"], timeout=60)

    Off by default: many programs rightly take as long as they take. The fix adds `timeout=`, which raises
    `TimeoutExpired`; it is unsafe unless `wait-timeout` is configured. Not reported: what takes no timeout
    (`os.system`), a process that was killed before, tests, and what a coroutine sends to a thread and awaits: there
    the coroutine decides how long it waits.
    """
    if not takes_timeout_unset(site) or is_ended_before(site) or is_awaited_in_thread(site):
        return None
    if is_in_test(site):
        return None
    fix = timeout_fix(site, "timeout")
    return Verdict(f"`{site.text}` may wait for ever: it has no timeout", fix)
