"""Work on many files with all processors: copies of this process, and no garbage collection meanwhile."""

from __future__ import annotations

import gc
import os
import sys
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from concurrent.futures import ProcessPoolExecutor
    from multiprocessing.context import BaseContext

WORTH_FORKS = 200
"""Files from which on judging them in forked processes is quicker."""
MOST_FORKS = 10_000
"""Files of a project up to which its facts may be in memory twice: a copied process comes to hold its own."""
MOST_IN_COMMON = 64
"""Files that are judged before the copies are made: from most files it is the same core of a program that is explored.

On 6 725 files this saves 3 % of the work with two copies, 16 % with six."""
RARELY = 20
"""One file in how many that is judged for this, at most."""
CHUNKS_A_WORKER = 24
"""So that who has the easier files does not wait long for the other: a pool takes chunks up before it comes to them."""
T = TypeVar("T")


def in_neighbourhoods(files: Sequence[str], workers: int) -> list[Sequence[str]]:
    """Neighbours together: what one file's answer needs is often what the next one's needs."""
    size = max(len(files) // (workers * CHUNKS_A_WORKER), 1)
    return [files[start : start + size] for start in range(0, len(files), size)]


def fork_for_each(
    work: Callable[[Sequence[str]], T], chunks: Sequence[Sequence[str]], workers: int, progress: Callable[[int], None]
) -> list[T]:
    """``work`` of every chunk, in order, done by copies of this process and by itself; alone where there can be none.

    A process that only waited would still hold everything that the copies have taken their own copy of.
    """
    forks = fork_context()
    done = _with_copies(work, chunks, min(workers, len(chunks)) - 1, forks, progress) if forks is not None else {}
    for number, chunk in enumerate(chunks):
        if number not in done:
            done[number] = work(chunk)
            progress(len(chunk))
    return [done[number] for number in range(len(chunks))]


def _with_copies(
    work: Callable[[Sequence[str]], T],
    chunks: Sequence[Sequence[str]],
    copies: int,
    forks: BaseContext,
    progress: Callable[[int], None],
) -> dict[int, T]:
    """``work`` of the chunks, by number; of some only when there are no processes to be had, or one is killed."""
    from concurrent.futures.process import BrokenProcessPool

    global _inherited
    done: dict[int, T] = {}
    _inherited = work, chunks
    gc.freeze()  # what is there now stays, and is shared as long as nobody touches it
    try:
        with worker_processes(copies, forks) as pool:
            futures = [pool.submit(_work_on, number) for number in range(len(chunks))]
            for number in reversed(range(len(chunks))):  # the copies begin at the other end
                if not futures[number].cancel():
                    break
                done[number] = work(chunks[number])
                progress(len(chunks[number]))
            for number in range(len(chunks) - len(done)):
                done[number] = futures[number].result()  # noqa: LS502 - as long as the files take; the dead raise
                progress(len(chunks[number]))
    except (OSError, BrokenProcessPool):
        pass
    finally:
        gc.unfreeze()
        _inherited = None
    return done


_inherited: tuple[Callable[[Sequence[str]], Any], Sequence[Sequence[str]]] | None = None  # what a forked worker has


def _work_on(number: int) -> Any:
    assert _inherited is not None
    work, chunks = _inherited
    return work(chunks[number])


@contextmanager
def worker_processes(number: int, context: BaseContext | None) -> Iterator[ProcessPoolExecutor]:
    """A pool of processes that end with this one, even where it is killed. An exception does not wait for them."""
    from concurrent.futures import ProcessPoolExecutor

    pool = ProcessPoolExecutor(number, context, initializer=_end_with_parent)
    try:
        yield pool
    except BaseException:
        pool.shutdown(wait=False, cancel_futures=True)
        raise
    pool.shutdown(wait=True)


def _end_with_parent() -> None:
    """In a worker: end without a word at Ctrl-C, which the parent answers, and when the parent is gone."""
    import signal
    from threading import Thread

    signal.signal(signal.SIGINT, signal.SIG_DFL)
    Thread(target=_wait_for_end_of_parent, daemon=True).start()


def _wait_for_end_of_parent() -> None:
    from multiprocessing import parent_process
    from multiprocessing.connection import wait

    parent = parent_process()
    if parent is not None:
        wait([parent.sentinel])
        os._exit(1)


def fork_context() -> BaseContext | None:
    """How to make copies of this process; None where that is impossible, or not safe (macOS)."""
    import multiprocessing

    can = sys.platform == "linux" and "fork" in multiprocessing.get_all_start_methods()
    return multiprocessing.get_context("fork") if can else None


def processors() -> int:
    """How many processors this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


@contextmanager
def paused_gc() -> Iterator[None]:
    """No garbage collection inside: it would go over all trees and facts again and again."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()
