"""From many files to facts: in this process, in worker processes, or on an executor of the caller's."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, NamedTuple

from loopsafe.lint.cache.compact import Damaged, dumps
from loopsafe.lint.cache.location import digest
from loopsafe.lint.cache.store import Block, Packer
from loopsafe.lint.files.content import read_bytes
from loopsafe.lint.files.source import read_facts
from loopsafe.lint.model import Trouble
from loopsafe.lint.parallel import fork_context, paused_gc, worker_processes

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from concurrent.futures import Executor, Future

    from loopsafe.lint.facts import ModuleFacts

WORTH_WORKERS = 1_000_000
"""Bytes of source from which on workers earn what starting them costs."""
CHUNK = 400_000
"""Bytes of source that a worker is handed at a time."""
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
    try:
        facts = read_facts(data, path)
    except Exception as error:  # must not cost the other files
        return Extracted(digest(data), len(data), mtime, Trouble.of_defect(path, error), False), None
    content = digest(data)
    if isinstance(facts, Trouble):
        # How deep is too deep depends on where we are called from.
        return Extracted(content, len(data), mtime, facts, "too deep" not in facts.message), None
    return Extracted(content, len(data), mtime, None, True), facts


def extract_chunk(items: Sequence[Item], level: int) -> Chunk:
    """The facts of several files, as a worker process makes them."""
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
        loaded = ([(path, read_bytes(path) if data is None else data) for path, data in chunk] for chunk in chunks)
        return _gather([executor.submit(extract_chunk, chunk, level) for chunk in loaded], progress)
    from concurrent.futures.process import BrokenProcessPool

    try:
        with worker_processes(min(jobs, len(chunks)), fork_context()) as pool:
            return _gather([pool.submit(extract_chunk, chunk, level) for chunk in chunks], progress)
    except (OSError, BrokenProcessPool):  # no processes to be had, or one was killed
        return [extract_chunk(chunk, level) for chunk in chunks]


def _gather(futures: Sequence[Future[Chunk]], progress: Callable[[int], None]) -> list[Chunk]:
    results = []
    for future in futures:
        results.append(future.result())  # noqa: LS502 - as long as the files take; a dead worker raises
        progress(len(results[-1].files))
    return results


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
