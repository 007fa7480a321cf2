"""Reads programs, runs them, and measures how long nothing else could run on their loop."""

from __future__ import annotations

import asyncio
import re
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Mapping

FOLDER = Path(__file__).parent / "programs"

LONGEST_GAP = 0.15
"""Seconds without a beat of the loop that a busy machine may cause; what blocks in these programs takes longer."""

AT_A_TIME = 8


def read_programs(name: str) -> tuple[str, dict[str, str]]:
    """The code that all programs of ``programs/<name>.txt`` begin with, and the rest of each by its title.

    A line ``=== title`` stands above each program, the common beginning above the first.
    """
    prelude, *rest = re.split(r"^=== (.+)\n", (FOLDER / f"{name}.txt").read_text(), flags=re.MULTILINE)
    titles, texts = rest[::2], rest[1::2]
    assert len(set(titles)) == len(titles), "two programs have one title"
    return prelude + "\n", dict(zip(titles, texts, strict=True))


async def watched(main: Any, path: str) -> tuple[object, float]:
    """The value or exception of a program, and the longest time in which nothing else could run."""
    gaps = [0.0]

    async def beat() -> None:
        last = time.perf_counter()
        while True:
            await asyncio.sleep(0.01)
            now = time.perf_counter()
            gaps.append(now - last)
            last = now

    heart = asyncio.create_task(beat())
    await asyncio.sleep(0.03)
    outcome: object
    try:
        outcome = await main(path)
    except Exception as error:
        outcome = type(error), error.args
    await asyncio.sleep(0.03)
    heart.cancel()
    return outcome, max(gaps)


def run(source: str, path: Path) -> tuple[object, float]:
    """What ``main(path)`` of a program returns or raises, and the longest gap between two beats, in seconds."""
    space: dict[str, Any] = {}
    exec(compile(source, "program.py", "exec"), space)
    return asyncio.run(watched(space["main"], str(path)))


def run_repaired(source: str, path: Path) -> tuple[object, float]:
    """The same for a repaired program: a gap that a busy machine caused is not there again, what blocks is."""
    return _without_chance(run(source, path), source, path)


def _without_chance(seen: tuple[object, float], source: str, path: Path) -> tuple[object, float]:
    outcome, longest = seen
    for _ in range(2):
        if longest >= LONGEST_GAP:
            longest = min(longest, run(source, path)[1])
    return outcome, longest


def run_pairs(
    pairs: Mapping[str, tuple[str, str]], folder: Path
) -> dict[str, tuple[tuple[object, float], tuple[object, float]]]:
    """Programs as they were and repaired, each on a loop and a thread of its own: they wait most of the time."""
    paths = {name: folder / str(number) / "file" for number, name in enumerate(pairs)}
    for path in paths.values():
        path.parent.mkdir()

    def both(name: str) -> tuple[tuple[object, float], tuple[object, float]]:
        before, after = pairs[name]
        return run(before, paths[name]), run(after, paths[name])

    with ThreadPoolExecutor(AT_A_TIME) as pool:
        seen = dict(zip(pairs, pool.map(both, pairs), strict=True))
    # Alone: the others are no reason for a gap any more.
    return {name: (seen[name][0], _without_chance(seen[name][1], pairs[name][1], paths[name])) for name in pairs}
