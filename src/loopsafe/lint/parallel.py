"""Extraction of many files at once: in this process, in forked workers, or on somebody else's machines."""

from __future__ import annotations

import gc
import os
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any, NamedTuple, TypeVar

from loopsafe.lint.cache.compact import Damaged, dumps
from loopsafe.lint.cache.location import digest
from loopsafe.lint.cache.store import Block, Packer
from loopsafe.lint.model import Trouble
from loopsafe.lint.source import read_facts

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from concurrent.futures import Executor, Future

    from loopsafe.lint.facts import ModuleFacts

WORTH_WORKERS = 1_000_000
"""Bytes of source from which on workers earn what starting them costs."""
CHUNK = 400_000
"""Bytes of source that a worker is handed at a time."""
WORTH_FORKS = 200
"""Files from which on judging them in forked processes is quicker."""
MOST_FORKS = 10_000
"""Files of a project up to which its facts may be in memory twice: a copied process comes to hold its own."""
CHUNKS_A_WORKER = 6
"""So that a worker that has the easier files does not wait long for the other."""
T = TypeVar("T")
Item = tuple[str, bytes | None]
"""A file's path, and its content where it is not the one on disk."""


class Extracted(NamedTuple):
    """What became of one file: its content's digest, and what is wrong with it if anything is."""

    content: bytes
    size: int
    mtime: int
    trouble: Trouble | None
    cacheable: bool


class Chunk(NamedTuple):
    """What became of the files of one chunk, in order, and their facts as the store keeps them."""

    files: list[Extracted]
    blocks: list[Block]


def read_stable(path: str) -> tuple[bytes, int]:
    """A file's bytes and the time of its last change, from before it was read; raises ``OSError``."""
    with open(path, "rb") as stream:
        mtime = os.fstat(stream.fileno()).st_mtime_ns
        return stream.read(), mtime


def extract_file(path: str, data: bytes | None) -> tuple[Extracted, ModuleFacts | None]:
    """The facts of one file."""
    mtime = 0
    if data is None:
        try:
            data, mtime = read_stable(path)
        except OSError as error:
            message = f"cannot be read: {error.strerror or error}"
            return Extracted(b"", 0, 0, Trouble(path, message), False), None
    facts = read_facts(data, path)
    content = digest(data)
    if isinstance(facts, Trouble):
        # How deep is too deep depends on where we are called from.
        return Extracted(content, len(data), mtime, facts, "too deep" not in facts.message), None
    return Extracted(content, len(data), mtime, None, True), facts


def extract_chunk(items: Sequence[Item], level: int) -> Chunk:
    """What a worker does."""
    files: list[Extracted] = []
    packer = Packer(level)
    with paused_gc():
        for path, data in items:
            done, facts = extract_file(path, data)
            if facts is not None:
                try:
                    packer.add(done.content, dumps(facts))
                except Damaged:
                    done = done._replace(cacheable=False)
            files.append(done)
    return Chunk(files, packer.finish())


def extract_in_chunks(
    items: Sequence[Item],
    sizes: Sequence[int],
    *,
    jobs: int,
    level: int,
    executor: Executor | None,
    progress: Callable[[int], None],
) -> list[Chunk]:
    """Extract with the help of others; chunks in the order of ``items``. ``executor``: as it comes, else processes."""
    chunks = list(_chunks(items, sizes, max(jobs, 1)))
    if executor is not None:
        # Whoever lends us an executor may run it where our files are not.
        loaded = ([(path, _loaded(path) if data is None else data) for path, data in chunk] for chunk in chunks)
        return _gather([executor.submit(extract_chunk, chunk, level) for chunk in loaded], progress)
    import multiprocessing
    from concurrent.futures import ProcessPoolExecutor
    from concurrent.futures.process import BrokenProcessPool

    methods = multiprocessing.get_all_start_methods()
    context = multiprocessing.get_context("fork" if "fork" in methods and os.uname().sysname == "Linux" else None)
    try:
        pool = ProcessPoolExecutor(min(jobs, len(chunks)), context)
        try:
            return _gather([pool.submit(extract_chunk, chunk, level) for chunk in chunks], progress)
        finally:
            pool.shutdown(wait=True, cancel_futures=True)
    except (OSError, BrokenProcessPool):  # no processes to be had, or one was killed
        return [extract_chunk(chunk, level) for chunk in chunks]


def in_neighbourhoods(files: Sequence[str], workers: int) -> list[Sequence[str]]:
    """Neighbours together: what one file's answer needs is often what the next one's needs."""
    size = max(len(files) // (workers * CHUNKS_A_WORKER), 1)
    return [files[start : start + size] for start in range(0, len(files), size)]


def fork_for_each(
    work: Callable[[Sequence[str]], T], chunks: Sequence[Sequence[str]], workers: int, progress: Callable[[int], None]
) -> Iterator[T]:
    """``work`` of every chunk, in order, done by copies of this process; by itself where there can be none."""
    import multiprocessing
    from concurrent.futures import ProcessPoolExecutor
    from concurrent.futures.process import BrokenProcessPool

    global _inherited
    done = 0
    if "fork" in multiprocessing.get_all_start_methods() and os.uname().sysname == "Linux":
        _inherited = work, chunks
        gc.freeze()  # what is there now stays, and is shared as long as nobody touches it
        pool = ProcessPoolExecutor(min(workers, len(chunks)), multiprocessing.get_context("fork"))
        try:
            for future in [pool.submit(_work_on, number) for number in range(len(chunks))]:
                yield future.result()  # noqa: LS502 - as long as the files take; a dead worker raises
                progress(len(chunks[done]))
                done += 1
        except (OSError, BrokenProcessPool):  # no processes to be had, or one was killed
            pass
        finally:
            pool.shutdown(wait=True, cancel_futures=True)
            gc.unfreeze()
            _inherited = None
    for chunk in chunks[done:]:
        yield work(chunk)
        progress(len(chunk))


_inherited: tuple[Callable[[Sequence[str]], Any], Sequence[Sequence[str]]] | None = None  # what a forked worker has


def _work_on(number: int) -> Any:
    assert _inherited is not None
    work, chunks = _inherited
    return work(chunks[number])


def _gather(futures: Sequence[Future[Chunk]], progress: Callable[[int], None]) -> list[Chunk]:
    results = []
    for future in futures:
        results.append(future.result())  # noqa: LS502 - as long as the files take; a dead worker raises
        progress(len(results[-1].files))
    return results


def _loaded(path: str) -> bytes | None:
    try:
        with open(path, "rb") as stream:
            return stream.read()
    except OSError:
        return None


def _chunks(items: Sequence[Item], sizes: Sequence[int], jobs: int) -> Iterator[list[Item]]:
    """Neighbours together, at least two chunks a worker."""
    most = min(CHUNK, max(sum(sizes) // (2 * jobs), 1))
    chunk: list[Item] = []
    held = 0
    for item, size in zip(items, sizes, strict=True):
        chunk.append(item)
        held += size
        if held >= most:
            yield chunk
            chunk, held = [], 0
    if chunk:
        yield chunk


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
