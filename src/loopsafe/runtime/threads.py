"""Joins a thread without pretending that it ended when it did not."""

from __future__ import annotations

from typing import Protocol

from .errors import JoinTimeout
from .naming import thread_stack
from .waiting import check_seconds


class Joinable(Protocol):
    """What `join_thread` waits for: a `threading.Thread`, or anything shaped like one, such as a process."""

    @property
    def name(self) -> str:
        """What it is called in messages."""

    def join(self, timeout: float | None = None) -> None:
        """Wait until it has ended, at most `timeout` seconds."""

    def is_alive(self) -> bool:
        """Return whether it has not ended."""


def join_thread(thread: Joinable, timeout: float) -> None:
    """Wait until `thread` has ended, and raise if it has not.

    Args:
        thread: the thread (or process) to wait for.
        timeout: the longest wait, in seconds; 0 only looks.

    Raises:
        JoinTimeout: the thread is still running; the message names it and shows its stack. A `TimeoutError`.
        TypeError, ValueError: `timeout` is not a number of seconds.
        RuntimeError: from `threading.Thread.join`: the thread was not started, or is the current one.
    """
    thread.join(check_seconds(timeout))
    if thread.is_alive():
        ident = getattr(thread, "ident", None)
        raise JoinTimeout(
            f"thread {thread.name!r} is still running after {timeout:g} s; it is at:\n{thread_stack(ident)}".rstrip()
        )
