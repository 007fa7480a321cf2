"""Threads that belong to a key: everything offloaded with that key runs on its thread."""

from __future__ import annotations

import threading
import time
import weakref
from typing import TYPE_CHECKING

from . import lifecycle
from .bell import new_bell, ring
from .limiter import discard

if TYPE_CHECKING:
    from collections.abc import Hashable

    from .job import Job


class Home:
    """The one thread on which all jobs of an affinity key run.

    While a job on it waits for the bridge, jobs that were started on behalf of that job run in between, which otherwise
    would wait for it as it waits for them. Unrelated jobs stay in line, so that a transaction on a connection is not
    mixed with another one.
    """

    def __init__(self) -> None:
        self.ident: int | None = None
        self._line: list[Job] = []  # a list can be copied in one step, also without a GIL
        self._running: list[Job] = []  # each on behalf of the one before
        self._ended = False
        self._started = False
        self._thread: dict[str, int] = {}  # the first to enter itself is the one
        self._bell = new_bell()

    def put(self, job: Job) -> None:
        """Queue a job, starting the thread for the first."""
        self._line.append(job)
        self.ring()
        if not self._started:
            try:
                threading.Thread(target=self._run, name="loopsafe-affinity", daemon=True).start()
                self._started = True  # not before: an interrupt may come between. Of two threads one ends at once.
            except RuntimeError as exc:  # no more threads
                job.fail(exc)

    def stop(self) -> None:
        """End the thread after what is queued."""
        self._ended = True
        self.ring()

    def ring(self) -> None:
        """Have the thread look whether there is something to do; from any thread."""
        ring(self._bell)

    def _run(self) -> None:
        while True:
            try:
                if not self._turn():
                    return
            except BaseException:  # from another thread, and meant for a job, which has been told
                continue

    def _turn(self) -> bool:
        """Do what is in line and wait for more; return whether there can be more."""
        ident = threading.get_ident()
        if self._thread.setdefault("", ident) != ident:
            return False  # two were started
        self.ident = ident
        while self._line and self._take(self._line[0]):
            pass
        if self._ended and not self._line:
            return False
        return self._bell.acquire()

    def _take(self, job: Job) -> bool:
        """Run a job of the line; return False when it waits for a slot.

        Only a job whose turn it is on this thread asks for one: if it held a slot while it waited for the thread, the
        function on the thread might wait for a function that waits for the slot.
        """
        if not job.claimed():
            if not job.has_slot():
                return False
            self.execute(job)
        discard(self._line, job)  # last: what interrupts us before then finds it there again, and a job runs but once
        return True

    def execute(self, job: Job) -> None:
        """Run a job on the current thread, which is this home's."""
        depth = len(self._running)
        try:
            self._running.append(job)
            job.run(self)
            del self._running[depth:]
            job.end(self)
        except BaseException as exc:  # from another thread, outside of the function
            del self._running[depth:]
            job.interrupt(exc, self)
            raise

    def latch(self) -> HomeLatch:
        """Return what a job on this thread waits on."""
        return HomeLatch(self)

    def serve(self, latch: HomeLatch, timeout: float) -> bool:
        """Run jobs of the waiting job's own until the latch is released; return whether it was.

        Args:
            latch: what is waited for.
            timeout: in seconds; negative: no limit.
        """
        end = None if timeout < 0 else time.monotonic() + timeout
        while not latch.released:
            own = next((job for job in self._line.copy() if self._is_of_running(job)), None)
            if own is not None and self._take(own):
                continue
            if not self._bell.acquire(True, -1 if end is None else max(0.0, end - time.monotonic())):
                break
        return latch.released

    def _is_of_running(self, job: Job) -> bool:
        return not job.claimed() and any(running.token in job.lineage for running in self._running)


class HomeLatch:
    """Looks like a held lock, and lets its thread work for its own nested jobs while it waits."""

    def __init__(self, home: Home) -> None:
        self.released = False
        self._home = home

    def acquire(self, blocking: bool = True, timeout: float = -1) -> bool:
        """Wait for `release`, like `threading.Lock.acquire`; on the home's thread."""
        if not blocking:
            return self.released
        return self._home.serve(self, timeout)

    def release(self) -> None:
        """Wake the waiter; from any thread."""
        self.released = True
        self._home.ring()


_homes: dict[Hashable, Home] = {}
_homes_of_objects: dict[int, Home] = {}


def home_of(key: Hashable) -> Home:
    """Return the home of a key.

    The thread of an object that is hashed by identity (a connection, a lock, a plain object) ends with the object. A
    key that is a value (a string, a number, a tuple) can always be made again, so its thread stays.
    """
    if type(key).__hash__ is object.__hash__:
        ident = id(key)
        home = _homes_of_objects.get(ident)
        if home is None:
            fresh = Home()
            try:
                finalizer = weakref.finalize(key, _forget, ident, fresh)
            except TypeError:  # cannot be weakly referenced
                return _homes.setdefault(key, fresh)
            finalizer.atexit = False
            home = _homes_of_objects.setdefault(ident, fresh)
            if home is not fresh:
                finalizer.detach()
        return home
    home = _homes.get(key)
    return home if home is not None else _homes.setdefault(key, Home())


def _forget(ident: int, home: Home) -> None:
    if _homes_of_objects.get(ident) is home:
        del _homes_of_objects[ident]
    home.stop()


def _forget_all() -> None:
    _homes.clear()
    _homes_of_objects.clear()


lifecycle.in_child.append(_forget_all)
