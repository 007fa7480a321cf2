"""How many offloaded functions run at once: the slots, the line of those that wait for one, and who runs without.

Nothing here holds a lock while Python code runs: a signal handler may call into the bridge while its thread is inside
any of these functions, and must not find a lock that its own thread holds. And nothing here is lost when such a thread
is interrupted (Ctrl-C, `PyThreadState_SetAsyncExc`): a slot is moved in one step, and a job is started at least once,
of which its `claim` makes once.
"""

from __future__ import annotations

from collections import deque
from itertools import starmap
from typing import TYPE_CHECKING, TypeVar

from . import lifecycle
from .workers import dispatch

if TYPE_CHECKING:
    from collections.abc import Callable

    from .job import Job

T = TypeVar("T")

DEFAULT_LIMIT = 64

_ONCE = ((),)


def move(take: Callable[[], T], target: deque[T] | list[T]) -> bool:
    """Add to `target` what `take`, the pop of a deque or a list, returns; return whether there was something.

    One step that cannot be divided: ``target.append(take())`` would lose the item to an exception that another thread
    or a signal handler raises between the two calls.
    """
    try:
        target.extend(starmap(take, _ONCE))
    except IndexError:
        return False
    return True


class Slots:
    """The slots of a limiter in one process; a forked child gets others, as nobody there will give these back."""

    def __init__(self, total: int) -> None:
        self.free: deque[None] = deque([None] * total)
        self.line: deque[Job] = deque()  # who waits for a slot
        self._debtors: deque[Job] = deque()  # who runs without

    def enter(self, job: Job) -> None:
        """Start the job as soon as a slot is free."""
        job.slots = self
        self.line.append(job)
        self._pump()

    def leave_line(self, job: Job) -> None:
        """Take a job that was dropped out of the line, in which it might stand for as long as the slots are taken."""
        discard(self.line, job)

    def give_back(self, job: Job) -> None:
        """Take the job's slot, if it has one, and give it to who needs it; any number of times."""
        job.needs_slot = False
        if not job.slot:
            discard(self._debtors, job)
        giver = job
        while giver.slot:
            try:
                debtor = self._debtors.popleft()
            except IndexError:
                move(giver.slot.pop, self.free)
                break
            move(giver.slot.pop, debtor.slot)
            if not debtor.needs_slot:  # it ended meanwhile, maybe before it could see what it was given
                giver = debtor
        self._pump()

    def take_back(self, job: Job) -> None:
        """Give the job a slot again, without waiting: the next one given back if none is free."""
        job.needs_slot = True
        if not move(self.free.pop, job.slot):
            self._debtors.append(job)

    def _pump(self) -> None:
        # A submitter adds a job and then looks for slots; a giver adds a slot and then looks for jobs. One of them sees
        # the other's.
        while self.line and self.free:
            first: list[Job] = []
            try:
                move(self.line.popleft, first)
                for job in first:
                    if job.claimed():
                        continue  # dropped while it waited
                    if not move(self.free.pop, job.slot):
                        self.line.appendleft(job)
                    elif job.needs_slot:
                        dispatch(job)
                    else:  # dropped just now, maybe before it could see what it was given
                        move(job.slot.pop, self.free)
            except BaseException:  # interrupted: who pumps next tries again
                for job in first:
                    move(job.slot.pop, self.free)
                    self.line.appendleft(job)
                raise


def discard(jobs: deque[Job] | list[Job], job: Job) -> None:
    """Remove the job if it is there."""
    try:  # noqa: SIM105 - suppress() is slow
        jobs.remove(job)  # one step: jobs are compared by identity
    except ValueError:
        pass


class Limiter:
    """How many functions may run at once; may be shared by any number of loops and threads.

    A function that itself waits for the bridge gives its slot back for that time and takes it again without waiting, so
    for a moment more than `total` may run. Waiting there could deadlock: the slot may be held by a function that needs
    a lock which the returning function holds.

    Args:
        total: the number of slots, at least 1.

    Raises:
        ValueError: `total` is not such a number.
    """

    def __init__(self, total: int) -> None:
        if not isinstance(total, int) or total < 1:
            raise ValueError(f"a limiter needs a whole number of slots, at least 1, not {total!r}")
        self.total = total
        self._generation = lifecycle.generation
        self._slots = Slots(total)

    def submit(self, job: Job) -> None:
        """Start the job as soon as a slot is free."""
        if self._generation != lifecycle.generation:  # whoever held slots before the fork does not exist here
            self._slots = Slots(self.total)
            self._generation = lifecycle.generation
        self._slots.enter(job)

    def __repr__(self) -> str:
        slots = self._slots
        return f"<Limiter {self.total - len(slots.free)} of {self.total} slots taken, {len(slots.line)} waiting>"


default_limiter = Limiter(DEFAULT_LIMIT)
