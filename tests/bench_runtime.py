"""Prints how fast the bridge is beside the standard library's own primitives: ``python -m tests.bench_runtime``.

Ratios in one run, medians over rounds. Every round makes its threads anew and takes the candidates in another order,
because where the scheduler puts a pair of threads (one processor or two) changes the cost of a wake-up several times
over and lasts as long as the pair. The run on one processor takes that out; the run on all shows it.
"""

from __future__ import annotations

import argparse
import asyncio
import contextlib
import os
import random
import statistics
import sys
import threading
import time
from importlib import import_module
from typing import TYPE_CHECKING, Any

from loopsafe.runtime import Bridge, offload, workers

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    Once = Callable[[], object]


async def trivial() -> int:
    return 1


def trivial_sync() -> int:
    return 1


@contextlib.contextmanager
def two_thread_handoff() -> Iterator[Once]:
    """The floor: two locks, two threads, nothing else."""
    there, back = threading.Lock(), threading.Lock()
    there.acquire()
    back.acquire()
    running = True

    def other() -> None:
        while True:
            there.acquire()
            if not running:
                return
            back.release()

    def once() -> None:
        there.release()
        back.acquire()

    thread = threading.Thread(target=other)
    thread.start()
    yield once
    running = False
    there.release()
    thread.join()


@contextlib.contextmanager
def background_loop() -> Iterator[asyncio.AbstractEventLoop]:
    loop = asyncio.new_event_loop()
    thread = threading.Thread(target=loop.run_forever)
    thread.start()
    yield loop
    loop.call_soon_threadsafe(loop.stop)
    thread.join()
    loop.close()


@contextlib.contextmanager
def run_coroutine_threadsafe() -> Iterator[Once]:
    with background_loop() as loop:
        yield lambda: asyncio.run_coroutine_threadsafe(trivial(), loop).result()


@contextlib.contextmanager
def bridge_call() -> Iterator[Once]:
    with Bridge() as bridge:
        yield lambda: bridge.call(trivial)


@contextlib.contextmanager
def bridge_call_on_asyncios_loop() -> Iterator[Once]:
    with Bridge(loop_factory=asyncio.SelectorEventLoop) as bridge:
        yield lambda: bridge.call(trivial)


@contextlib.contextmanager
def asgiref_async_to_sync() -> Iterator[Once]:
    yield import_module("asgiref.sync").async_to_sync(trivial)


@contextlib.contextmanager
def anyio_portal() -> Iterator[Once]:
    with import_module("anyio.from_thread").start_blocking_portal() as portal:
        yield lambda: portal.call(trivial)


@contextlib.contextmanager
def in_loop(fn: Callable[[], Any]) -> Iterator[Callable[[int], float]]:
    """Seconds that n awaits of `fn()` take on a fresh loop."""

    async def measure(n: int) -> float:
        for _ in range(20):
            await fn()
        start = time.perf_counter()
        for _ in range(n):
            await fn()
        return time.perf_counter() - start

    yield lambda n: asyncio.run(measure(n))


def seconds(make: Callable[[], Any], n: int) -> float:
    """Seconds that n synchronous calls take."""
    with make() as once:
        for _ in range(20):
            once()
        start = time.perf_counter()
        for _ in range(n):
            once()
        return time.perf_counter() - start


def loop_seconds(fn: Callable[[], Any], n: int) -> float:
    with in_loop(fn) as measure:
        return measure(n)


def offload_seconds(n: int) -> float:
    """As `loop_seconds`, with a thread anew: the pool outlives the loop, and one thread would serve every round."""
    kept, workers.IDLE_SECONDS = workers.IDLE_SECONDS, 0.05
    try:
        result = loop_seconds(lambda: offload(trivial_sync), n)
        time.sleep(0.1)
    finally:
        workers.IDLE_SECONDS = kept
    return result


def anyio_to_thread() -> Any:
    return import_module("anyio.to_thread").run_sync(trivial_sync)


def asgiref_sync_to_async() -> Any:
    return import_module("asgiref.sync").sync_to_async(trivial_sync, thread_sensitive=False)()


SYNC: dict[str, Callable[[int], float]] = {
    "run_coroutine_threadsafe(...).result()": lambda n: seconds(run_coroutine_threadsafe, n),
    "two-thread handoff": lambda n: seconds(two_thread_handoff, n),
    "Bridge.call": lambda n: seconds(bridge_call, n),
    "Bridge.call, asyncio's own loop": lambda n: seconds(bridge_call_on_asyncios_loop, n),
    "asgiref async_to_sync": lambda n: seconds(asgiref_async_to_sync, max(1, n // 10)) * 10,
    "anyio BlockingPortal.call": lambda n: seconds(anyio_portal, n),
}
OFFLOAD: dict[str, Callable[[int], float]] = {
    "asyncio.to_thread": lambda n: loop_seconds(lambda: asyncio.to_thread(trivial_sync), n),
    "offload": offload_seconds,
    "anyio.to_thread.run_sync": lambda n: loop_seconds(anyio_to_thread, n),
    "asgiref sync_to_async": lambda n: loop_seconds(asgiref_sync_to_async, n),
}


def compare(candidates: dict[str, Callable[[int], float]], rounds: int, n: int) -> dict[str, list[float]]:
    """Seconds per call, round by round; candidates whose package is absent are left out."""
    results: dict[str, list[float]] = {}
    for name, measure in candidates.items():
        try:
            measure(5)
        except ImportError:
            continue
        results[name] = []
    for _ in range(rounds):
        for name in random.sample(list(results), len(results)):
            results[name].append(candidates[name](n) / n)
    return results


def ratio(results: dict[str, list[float]], name: str, to: str) -> float:
    """The median over rounds of the ratio within each round."""
    return statistics.median(a / b for a, b in zip(results[name], results[to], strict=True))


def measure(rounds: int, n: int) -> list[tuple[str, float, float, float | None]]:
    """Rows of (name, microseconds, ratio to the standard library's way, ratio to the handoff)."""
    rows: list[tuple[str, float, float, float | None]] = []
    sync = compare(SYNC, rounds, n)
    for name, times in sync.items():
        micro = statistics.median(times) * 1e6
        rows.append((name, micro, ratio(sync, name, next(iter(SYNC))), ratio(sync, name, "two-thread handoff")))
    back = compare(OFFLOAD, rounds, n)
    for name, times in back.items():
        rows.append((name, statistics.median(times) * 1e6, ratio(back, name, "asyncio.to_thread"), None))
    return rows


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--rounds", type=int, default=60)
    parser.add_argument("--calls", type=int, default=300, help="calls a round and candidate")
    options = parser.parse_args()
    modes = ["all processors"]
    if hasattr(os, "sched_setaffinity"):
        modes.insert(0, "one processor")
    for mode in modes:
        everything = os.sched_getaffinity(0) if len(modes) > 1 else set()
        if mode == "one processor":
            os.sched_setaffinity(0, {min(everything)})
        try:
            rows = measure(options.rounds, options.calls)
        finally:
            if mode == "one processor":
                os.sched_setaffinity(0, everything)
        version = ".".join(map(str, sys.version_info[:3]))
        print(f"\nCPython {version}, {mode}, median of {options.rounds} rounds of {options.calls} calls\n")
        print(f"| {'':40} | µs | ÷ standard library | ÷ handoff |")
        print("|---|---|---|---|")
        for name, micro, to_stdlib, to_floor in rows:
            floor = "" if to_floor is None else f"{to_floor:.2f}"
            print(f"| {name:40} | {micro:.1f} | {to_stdlib:.2f} | {floor} |")


if __name__ == "__main__":
    main()
