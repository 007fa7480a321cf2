"""A bell wakes one thread: a lock as a binary semaphore, which any number of threads ring and one waits for."""

from __future__ import annotations

import _thread


def new_bell() -> _thread.LockType:
    """Return a bell that nobody has rung: a lock that is held; its thread acquires it to wait."""
    bell = _thread.allocate_lock()
    bell.acquire(False)  # new, so it is ours at once
    return bell


def ring(bell: _thread.LockType) -> None:
    """Wake the thread that waits, or will; from any thread. Rung twice before it is heard is rung once."""
    if bell.locked():
        try:  # noqa: SIM105 - suppress() is slow
            bell.release()
        except RuntimeError:
            pass  # another thread rang between the two lines
