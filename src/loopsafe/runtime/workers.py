"""The threads that `offload` runs functions on.

As in `limiter`: no lock is held while Python code runs, and an exception that another thread raises in one of these
outside of the function it was meant for costs that thread, and nothing else.
"""

from __future__ import annotations

import _thread
import threading
from collections import deque
from typing import TYPE_CHECKING

from . import lifecycle

if TYPE_CHECKING:
    from .call import Latch
    from .job import Job

IDLE_SECONDS = 10.0

# The job each worker thread is running now.
current_jobs: dict[int, Job] = {}

_idle: deque[Worker] = deque()
_names = iter(range(1, 1 << 62))


def dispatch(job: Job) -> None:
    """Hand a job that may run to a thread."""
    if job.home is not None:  # whose thread has asked
        job.granted = True
        job.home.ring()
        return
    try:
        worker = _idle.pop()  # the one that went idle last: the others get to be idle long enough to end
    except IndexError:
        try:
            Worker(job).start()
        except RuntimeError as exc:  # no more threads: too many, or the interpreter is shutting down
            job.fail(exc)
        return
    worker.hand(job)


class Worker:
    """A daemon thread that runs one job after another and ends when there has been none for a while."""

    def __init__(self, job: Job) -> None:
        self._next: Job | None = job
        self._job: Job | None = None
        self._idle = False
        self._mail = _thread.allocate_lock()
        self._mail.acquire(False)  # new, so it is ours at once

    def start(self) -> None:
        """Start the thread."""
        threading.Thread(target=self._run, name=f"loopsafe-worker-{next(_names)}", daemon=True).start()

    def hand(self, job: Job) -> None:
        """Give the idle worker a job; the caller has taken it from the idle ones, so there is only one caller."""
        self._next = job
        self._mail.release()

    def _run(self) -> None:
        try:
            while self._turn(_idle):
                pass
        except BaseException as exc:
            self._retire(exc, _idle)

    def _turn(self, idle: deque[Worker]) -> bool:
        """Run the job there is and wait for the next; return whether one came."""
        self._idle = False
        job = self._job = self._next
        self._next = None
        if job is not None:
            job.run(self)
            # Idle before the outcome is delivered: the loop may offload again at once, and would find nobody.
            self._idle = True
            idle.append(self)
            job.end(self)
            self._job = job = None  # an idle worker keeps no arguments or results alive
        if self._mail.acquire(True, IDLE_SECONDS):
            return True
        try:
            idle.remove(self)
        except ValueError:
            return self._mail.acquire()  # taken just now: a job is on its way
        self._idle = False
        return False

    def _retire(self, exc: BaseException, idle: deque[Worker]) -> None:
        """End after an exception that came from another thread, and leave nobody waiting."""
        current_jobs.pop(threading.get_ident(), None)
        if self._job is not None:
            self._job.interrupt(exc, self)
        if self._idle:
            try:
                idle.remove(self)
            except ValueError:  # taken: a job is here or on its way
                if self._next is None:
                    self._mail.acquire(True, IDLE_SECONDS)
        if self._next is not None:
            dispatch(self._next)


def new_latch(job: Job | None) -> Latch:
    """Return what a call made in `job` (None: not in a worker) waits on: held until the outcome is there."""
    if job is not None and job.home is not None:
        return job.home.latch()
    latch = _thread.allocate_lock()
    latch.acquire(False)  # new, so it is ours at once
    return latch


def _forget_threads() -> None:
    _idle.clear()
    current_jobs.clear()


lifecycle.in_child.append(_forget_threads)
