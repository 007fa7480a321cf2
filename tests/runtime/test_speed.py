"""Speed, as ratios to the standard library's own primitives in the same run."""

from __future__ import annotations

import pytest

from tests.bench_runtime import OFFLOAD, SYNC, compare, ratio

STANDARD, HANDOFF = "run_coroutine_threadsafe(...).result()", "two-thread handoff"


@pytest.mark.slow
def test_a_call_costs_at_most_085_of_run_coroutine_threadsafe_and_25_of_a_bare_handoff() -> None:
    results = compare({name: SYNC[name] for name in (STANDARD, HANDOFF, "Bridge.call")}, 15, 300)
    assert ratio(results, "Bridge.call", STANDARD) <= 0.85
    assert ratio(results, "Bridge.call", HANDOFF) <= 2.5


@pytest.mark.slow
def test_an_offload_costs_at_most_085_of_asyncio_to_thread() -> None:
    results = compare({name: OFFLOAD[name] for name in ("asyncio.to_thread", "offload")}, 15, 300)
    assert ratio(results, "offload", "asyncio.to_thread") <= 0.85
