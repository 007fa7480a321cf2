"""What a run of a tool costs, what two tools cost side by side, and which files they are given.

CPU is user + system of the whole process tree. Peak memory is the largest sum over the tree of proportional set sizes,
sampled in a run of its own so that looking does not cost CPU.
"""

from __future__ import annotations

import os
import random
import shlex
import shutil
import statistics
import subprocess
import tempfile
import threading
import time
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

SECONDS_AT_MOST = 1800.0


class BenchError(Exception):
    """The bench cannot go on; the message says what to do."""


@dataclass(frozen=True)
class Usage:
    """What one run cost."""

    cpu: float
    wall: float


@dataclass(frozen=True)
class Command:
    """What to run, where, with which cache."""

    argv: tuple[str, ...]
    cwd: Path
    cache: Path

    @property
    def environment(self) -> dict[str, str]:
        return {**os.environ, "LOOPSAFE_CACHE_DIR": str(self.cache), "NO_COLOR": "1"}


def measure(command: Command) -> Usage:
    """Run once; the tree's CPU as the kernel counts it when the tree is reaped."""
    with tempfile.TemporaryFile() as out, tempfile.TemporaryFile() as err:
        begin = time.perf_counter()
        process = subprocess.Popen(command.argv, cwd=command.cwd, env=command.environment, stdout=out, stderr=err)
        watchdog = threading.Timer(SECONDS_AT_MOST, process.kill)
        watchdog.start()
        try:
            _, status, used = os.wait4(process.pid, 0)
        finally:
            watchdog.cancel()
        wall = time.perf_counter() - begin
        process.returncode = os.waitstatus_to_exitcode(status)
        printed = out.seek(0, os.SEEK_END) > 0
        err.seek(0)
        complaint = err.read().decode("utf-8", "replace")
    if not finished(process.returncode, printed, complaint):
        tail = "\n  ".join(complaint.strip().splitlines()[-3:])
        raise BenchError(f"{shlex.join(command.argv[:8])} ... ended with {process.returncode}:\n  {tail}")
    return Usage(used.ru_utime + used.ru_stime, wall)


def finished(code: int, printed: bool, complaint: str) -> bool:
    """A linter that did its work: clean, findings, or trouble with some files - and no crash."""
    return "Traceback (most recent call last)" not in complaint and (code in (0, 1) or (code == 2 and printed))


def peak_memory(command: Command, every: float = 0.01) -> int:
    """The largest sum of proportional set sizes over the process tree, in bytes."""
    null = subprocess.DEVNULL
    with subprocess.Popen(command.argv, cwd=command.cwd, env=command.environment, stdout=null, stderr=null) as process:
        peak, give_up = 0, time.monotonic() + SECONDS_AT_MOST
        while process.poll() is None:
            if time.monotonic() > give_up:
                process.kill()
            peak = max(peak, sum(map(memory_of, tree(process.pid))))
            time.sleep(every)
    return peak


def tree(pid: int) -> Iterator[int]:
    """A process and its descendants, as far as they are still there."""
    yield pid
    for listing in Path(f"/proc/{pid}/task").glob("*/children"):
        try:
            children = listing.read_text("ascii").split()
        except OSError:
            continue
        for child in children:
            yield from tree(int(child))


def memory_of(pid: int) -> int:
    try:
        text = Path(f"/proc/{pid}/smaps_rollup").read_text("ascii")
    except OSError:
        return 0
    return sum(int(line.split()[1]) * 1024 for line in text.splitlines() if line.startswith("Pss:"))


Pair = tuple[Usage, Usage]


def alternate(first: Command, second: Command, rounds: int, before: Callable[[int], None] | None = None) -> list[Pair]:
    """Run both once unmeasured, then A B A B; `before` sets the stage of each round."""
    for command in (first, second):
        measure(command)
    pairs = []
    for round_number in range(rounds):
        if before:
            before(round_number)
        pairs.append((measure(first), measure(second)))
    return pairs


def median_ratio(pairs: Iterable[Pair]) -> float:
    return statistics.median(ours.cpu / max(theirs.cpu, 1e-6) for ours, theirs in pairs)


def sources(folder: Path) -> list[Path]:
    """Every Python source below a folder, relative to it, in one order everywhere."""
    return sorted(path.relative_to(folder) for path in folder.rglob("*.py") if path.is_file())


def sample(files: Sequence[Path], count: int, seed: int = 1) -> list[Path]:
    """`count` files in whole directories, with every `__init__` above them: modules that import each other."""
    known = set(files)
    folders: dict[Path, list[Path]] = {}
    for path in files:
        folders.setdefault(path.parent, []).append(path)
    order = sorted(folders)
    random.Random(seed).shuffle(order)
    taken: set[Path] = set()
    for folder in order:
        above = {parent / "__init__.py" for parent in folder.parents} & known
        taken.update(above, folders[folder])
        if len(taken) >= count:
            break
    if len(taken) < count:
        raise BenchError(f"the corpus has {len(known)} files, {count} were asked for")
    spare = sorted(path for path in folders[folder] if path.name != "__init__.py")
    return sorted(taken.difference(spare[: len(taken) - count]))


def nearest(sized: Iterable[tuple[Path, int]], size: int) -> tuple[Path, int]:
    """The file whose size is closest."""
    return min(sized, key=lambda item: (abs(item[1] - size), item[0]))


def edited(data: bytes, round_number: int) -> bytes:
    """An edit that changes what a file says about itself, not only its bytes."""
    name = f"_edited_{round_number}"
    return data + f"\n\nasync def {name}():\n    import time\n\n    time.sleep({round_number})\n".encode()


def copy_as_project(source: Path, files: Sequence[Path] | None, target: Path) -> Path:
    """The files, or all of them, below a new project root."""
    for path in sources(source) if files is None else files:
        (target / path).parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(source / path, target / path)
    (target / "pyproject.toml").write_text('[project]\nname = "corpus"\nversion = "0"\n', "utf-8")
    return target


def bytes_below(folder: Path, pattern: str = "*") -> int:
    return sum(path.stat().st_size for path in folder.rglob(pattern) if path.is_file())
