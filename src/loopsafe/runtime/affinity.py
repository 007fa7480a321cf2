"""Threads that belong to a key: everything offloaded with that key runs on its thread."""

from __future__ import annotations

import threading
import time
import weakref
from collections import deque
from queue import Empty, SimpleQueue
from typing import TYPE_CHECKING, Final, Literal

from . import lifecycle

if TYPE_CHECKING:
    from collections.abc import Hashable

    from .job import Job

WAKE: Final = "wake"
STOP: Final = "stop"


class Home:
    """The one thread on which all jobs of an affinity key run.

    While a job on it waits for the bridge, jobs that were started on behalf of that job run in between, which otherwise
    would wait for it as it waits for them. Unrelated jobs stay in line, so that a transaction on a connection is not
    mixed with another one.
    """

    def __init__(self) -> None:
        self.ident: int | None = None
        self._started = threading.Lock()
        # SimpleQueue, unlike Queue, may be used by a signal handler that interrupts a put.
        self._mail: SimpleQueue[Job | Literal["wake", "stop"]] = SimpleQueue()
        self._postponed: deque[Job] = deque()
        self._stack: list[object] = []

    def put(self, job: Job) -> None:
        """Queue a job, starting the thread for the first."""
        self._mail.put(job)
        if self._started.acquire(False):
            try:
                threading.Thread(target=self._run, name="loopsafe-affinity", daemon=True).start()
            except RuntimeError as exc:  # no more threads
                self._started.release()
                job.fail(exc)

    def stop(self) -> None:
        """End the thread after what is queued."""
        self._mail.put(STOP)

    def _run(self) -> None:
        self.ident = threading.get_ident()
        while True:
            item = self._postponed.popleft() if self._postponed else self._mail.get()
            if item == STOP:
                return
            if not isinstance(item, str):
                self.execute(item)
            del item

    def execute(self, job: Job) -> None:
        """Run a job on the current thread, which is this home's."""
        token = object()
        self._stack.append(token)
        try:
            job.run(token)
        finally:
            self._stack.pop()
        job.release_slot()
        job.deliver_soon()

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
            try:
                item = self._mail.get(timeout=None if end is None else max(0.0, end - time.monotonic()))
            except Empty:
                return latch.released
            if item == STOP:
                self._mail.put(STOP)  # after us; the key is gone, so nothing else comes
                time.sleep(0.001)
            elif not isinstance(item, str):
                if any(token in item.lineage for token in self._stack):
                    self.execute(item)
                else:
                    self._postponed.append(item)
        return True


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
        self._home._mail.put(WAKE)


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
