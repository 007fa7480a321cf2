"""Nothing lost, no thread or descriptor left, memory level; each in an interpreter of its own with a hard timeout."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from .conftest import Script

pytestmark = pytest.mark.slow

TOOLS = """
import collections, gc, random, resource
warnings.simplefilter("ignore")
def descriptors(): return len(os.listdir("/proc/self/fd")) if os.path.isdir("/proc/self/fd") else 0
def memory():
    if not os.path.exists("/proc/self/statm"): return 0
    return int(open("/proc/self/statm").read().split()[1]) * resource.getpagesize()
"""


def test_100_threads_1000_calls_with_random_timeouts_cancellations_and_exceptions(script: Script) -> None:
    out = script(
        TOOLS
        + """
class Boom(Exception): pass
running = 0
async def work(kind, value):
    global running
    running += 1
    try:
        if kind == "value": return value
        if kind == "sleep":
            await asyncio.sleep(random.random() * 0.002)
            return value
        if kind == "boom":
            await asyncio.sleep(0)
            raise Boom(value)
        if kind == "cancel":
            asyncio.current_task().cancel()
            await asyncio.sleep(1)
        await asyncio.sleep(60)
    finally:
        running -= 1
bridge = Bridge()
counts = collections.Counter()
lock = threading.Lock()
def caller(seed):
    rng, mine = random.Random(seed), collections.Counter()
    for i in range(1000):
        kind = rng.choice(["value"] * 6 + ["sleep", "boom", "cancel", "timeout", "submit", "offload"])
        value = (seed, i)
        try:
            if kind == "timeout":
                bridge.call(work, kind, value, timeout=rng.random() * 0.002)
            elif kind == "submit":
                future = bridge.submit(work, "forever", value)
                future.cancel()
                future.result()
            elif kind == "offload":
                assert bridge.call(offload, max, value, (0, 0)) == value
                mine["right"] += 1
            else:
                assert bridge.call(work, kind, value, timeout=rng.choice([None, 30])) is value
                mine["right"] += 1
        except Boom as exc:
            assert kind == "boom" and exc.args == (value,)
            mine["right"] += 1
        except asyncio.CancelledError:
            assert kind in ("cancel", "submit")
            mine["right"] += 1
        except TimeoutError:
            assert kind == "timeout"
            mine["right"] += 1
    with lock: counts.update(mine)
bridge.call(asyncio.sleep, 0)
threads = [threading.Thread(target=caller, args=(n,)) for n in range(100)]
for t in threads: t.start()
for t in threads: t.join()
print(counts["right"], running, len(bridge._runner.calls))
before = threading.active_count()
bridge.close()
print([t.name for t in threading.enumerate() if not t.name.startswith(("MainThread", "loopsafe-worker"))])
""",
        timeout=170,
    )
    assert out == ["100000 0 0", "[]"]


def test_fork_in_the_middle_of_calls_from_many_threads(script: Script) -> None:
    out = script(
        TOOLS
        + """
async def give(x):
    await asyncio.sleep(0)
    return x
stop, right = threading.Event(), []
def hammer(n):
    i = 0
    while not stop.is_set():
        i += 1
        assert run_sync(give, (n, i)) == (n, i)
    right.append(i)
threads = [threading.Thread(target=hammer, args=(n,)) for n in range(20)]
for t in threads: t.start()
statuses = []
for k in range(30):
    pid = os.fork()
    if pid == 0:
        ok = all(run_sync(give, i, timeout=20) == i for i in range(20))
        ok = ok and run_sync(offload, len, "abc", timeout=20) == 3
        os._exit(0 if ok else 1)
    for _ in range(3000):
        done, status = os.waitpid(pid, os.WNOHANG)
        if done: break
        time.sleep(0.01)
    else:
        os.kill(pid, 9); os.waitpid(pid, 0); status = "hangs"
    statuses.append(status)
stop.set()
for t in threads: t.join()
print(set(statuses), len(right))
""",
        timeout=120,
    )
    assert out == ["{0} 20"]


def test_10_000_bridges_opened_and_closed(script: Script) -> None:
    out = script(
        TOOLS
        + """
async def give(x): return x
def round(n):
    for i in range(n):
        with Bridge() as bridge:
            assert bridge.call(give, i) == i
round(1000)
gc.collect()
before = threading.active_count(), descriptors(), memory()
round(9000)
gc.collect()
after = threading.active_count(), descriptors(), memory()
print(after[0] - before[0], after[1] - before[1], (after[2] - before[2]) / 1e6 < 8, file=sys.stdout)
""",
        timeout=170,
    )
    assert out == ["0 0 True"]


def test_memory_stays_level_over_calls_timeouts_offloads_and_dropped_futures(script: Script) -> None:
    out = script(
        TOOLS
        + """
async def give(x): return x
async def fail(): raise ValueError
async def quiet(): asyncio.get_running_loop().set_exception_handler(lambda *a: None)
run_sync(quiet)
def round(n):
    for i in range(n):
        run_sync(give, bytearray(1000))
        try: run_sync(fail)
        except ValueError: pass
        try: run_sync(asyncio.sleep, 5, timeout=0)
        except TimeoutError: pass
        default_bridge.submit(fail)
        run_sync(offload, bytearray, 1000)
round(1000)
gc.collect()
before = memory()
round(8000)
gc.collect()
print((memory() - before) / 1e6 < 4, len(default_bridge._runner.calls), threading.active_count())
""",
        timeout=170,
    )
    assert out[0].startswith("True 0 ")
    assert int(out[0].split()[2]) <= 4


def test_interrupts_at_random_moments_never_leave_a_task_running(script: Script) -> None:
    if sys.platform == "win32":
        pytest.skip("needs os.kill with SIGINT")
    out = script(
        TOOLS
        + """
running = 0
async def work():
    global running
    running += 1
    try: await asyncio.sleep(0.003)
    finally: running -= 1
stop = False
def send():
    while not stop:
        time.sleep(random.random() * 0.01)
        if armed: os.kill(os.getpid(), signal.SIGINT)
armed, interrupted, calls = False, 0, 0
sender = threading.Thread(target=send, daemon=True)
sender.start()
end = time.monotonic() + 6
while time.monotonic() < end:
    try:
        armed = True
        run_sync(work)
        calls += 1
        armed = False
    except KeyboardInterrupt:
        armed = False
        interrupted += 1
    for _ in range(20):          # a second interrupt may have skipped the drain
        try:
            if running: run_sync(asyncio.sleep, 0.001)
        except KeyboardInterrupt: pass
    if running: print("left running"); break
stop = True
while True:
    try:
        sender.join()
        break
    except KeyboardInterrupt: pass
print(running, len(default_bridge._runner.calls), interrupted > 50, calls > 50)
""",
        timeout=60,
    )
    assert out == ["0 0 True True"]
