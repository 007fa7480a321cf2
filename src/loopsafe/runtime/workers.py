"""The threads that `offload` runs functions on, and the slots that limit how many do at once.

There is no lock here that a thread holds while Python code runs. A signal handler may call into the bridge while its
thread is inside any of these functions, and must not find a lock that its own thread holds; so everything is built from
single operations that are atomic: append and pop of a deque, `dict.setdefault`, acquiring a lock without waiting.
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
DEFAULT_LIMIT = 64

# The job each worker thread is running now.
current_jobs: dict[int, Job] = {}


class Limiter:
    """How many functions may run at once; may be shared by any number of loops and threads.

    A function that itself waits for the bridge gives its slot back for that time and takes it again without waiting, so
    for a moment more than `total` may run. Waiting there could deadlock: the slot may be held by a function that needs
    a lock which the returning function holds.

    Args:
        total: the number of slots, at least 1.
    """

    def __init__(self, total: int) -> None:
        if not isinstance(total, int) or total < 1:
            raise ValueError(f"a limiter needs a whole number of slots, at least 1, not {total!r}")
        self.total = total
        self._reset()

    def _reset(self) -> None:
        self._generation = lifecycle.generation
        self.slots: deque[None] = deque([None] * self.total)
        self._debts: deque[None] = deque()
        self._waiting: deque[Job] = deque()

    def submit(self, job: Job) -> None:
        """Start the job as soon as a slot is free."""
        if self._generation != lifecycle.generation:
            self._reset()  # whoever held slots before the fork does not exist here
        self._waiting.append(job)
        self._pump()

    def _pump(self) -> None:
        # A submitter adds a job and then looks for slots; a releaser adds a slot and then looks for jobs. One of them
        # sees the other's.
        while self._waiting:
            slots = self.slots
            try:
                slots.pop()
            except IndexError:
                return
            try:
                job = self._waiting.popleft()
            except IndexError:
                slots.append(None)
                continue
            if job.started.locked():  # dropped while it waited
                slots.append(None)
                continue
            job.slots = slots
            dispatch(job)

    def forget(self, job: Job) -> None:
        """Take a job that was dropped out of the line, in which it might stand for as long as the slots are taken."""
        try:  # noqa: SIM105 - suppress() is slow
            self._waiting.remove(job)  # atomic: jobs are compared by identity
        except ValueError:
            pass  # it has its slot already, and a thread that will find it dropped

    def release(self, slots: deque[None]) -> None:
        """Give a slot back; `slots` is where it was taken, which after a fork is not where slots are now."""
        try:
            self._debts.pop()
        except IndexError:
            slots.append(None)
        self._pump()

    def take_back(self, slots: deque[None]) -> None:
        """Take a slot without waiting, going into debt if none is free; the next release pays."""
        try:
            slots.pop()
        except IndexError:
            self._debts.append(None)

    def __repr__(self) -> str:
        return f"<Limiter {self.total - len(self.slots)} of {self.total} slots taken, {len(self._waiting)} waiting>"


default_limiter = Limiter(DEFAULT_LIMIT)

_idle: deque[Worker] = deque()
_names = iter(range(1, 1 << 62))


def dispatch(job: Job) -> None:
    """Hand a job that has its slot to a thread."""
    if job.home is not None:
        job.home.put(job)
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
        self._job: Job | None = job
        self._mail = _thread.allocate_lock()
        self._mail.acquire(False)  # new, so it is ours at once

    def start(self) -> None:
        """Start the thread."""
        threading.Thread(target=self._run, name=f"loopsafe-worker-{next(_names)}", daemon=True).start()

    def hand(self, job: Job) -> None:
        """Give the idle worker a job; the caller has taken it from the idle ones, so there is only one caller."""
        self._job = job
        self._mail.release()

    def _run(self) -> None:
        idle = _idle
        while True:
            job, self._job = self._job, None
            if job is not None:
                self._execute(job, idle)
                del job  # an idle worker keeps no arguments or results alive
            if not self._mail.acquire(True, IDLE_SECONDS):
                try:
                    idle.remove(self)
                except ValueError:
                    self._mail.acquire()  # taken just now: a job is on its way
                else:
                    return

    def _execute(self, job: Job, idle: deque[Worker]) -> None:
        job.run()
        # Idle before the outcome is delivered: the loop may offload again at once, and would find nobody.
        idle.append(self)
        job.release_slot()
        job.deliver_soon()


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
