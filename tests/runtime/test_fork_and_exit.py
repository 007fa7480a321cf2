"""Fork, and the end of the interpreter."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from .conftest import Script

needs_fork = pytest.mark.skipif(not hasattr(os, "fork"), reason="this platform cannot fork")

FORK = """
warnings.simplefilter("ignore", DeprecationWarning)     # 3.12: fork in a process with threads
import gc
async def give(x): return x
def child(fn):
    pid = os.fork()
    if pid == 0:
        try:
            fn()
            sys.stdout.flush()
        finally:
            os._exit(0)
    deadline = time.monotonic() + 8
    while time.monotonic() < deadline:
        done, status = os.waitpid(pid, os.WNOHANG)
        if done:
            return status
        time.sleep(0.01)
    os.kill(pid, signal.SIGKILL)
    os.waitpid(pid, 0)
    print("the child hangs", flush=True)
"""


@needs_fork
def test_after_fork_in_the_child_a_new_loop_and_thread_on_first_use(script: Script) -> None:
    out = script(
        FORK
        + """
async def loop_id(): return id(asyncio.get_running_loop()), threading.get_ident(), os.getpid()
before = run_sync(loop_id)
def in_child():
    first, second = run_sync(loop_id), run_sync(loop_id)
    print(first == second, first[0] != before[0], first[2] == os.getpid(), run_sync(offload, lambda: 5))
child(in_child)
print(run_sync(loop_id) == before)
"""
    )
    assert out == ["True True True 5", "True"]


@needs_fork
def test_after_fork_nothing_inherited_is_closed(script: Script) -> None:
    out = script(
        FORK
        + """
async def pipe():
    # A descriptor of the loop's, so that its epoll set, shared with the child, is really used.
    global reader, ends
    ends = os.pipe()
    reader = asyncio.get_running_loop().create_future()
    asyncio.get_running_loop().add_reader(ends[0], lambda: reader.done() or reader.set_result(os.read(ends[0], 1)))
async def wait(): return await asyncio.wait_for(reader, 5)
run_sync(pipe)
def in_child():
    run_sync(give, 1)
    gc.collect()
    print(run_sync(give, "child"))
child(in_child)
waiting = default_bridge.submit(wait)
os.write(ends[1], b"x")
print(waiting.result(5), run_sync(give, "parent"))
"""
    )
    assert out == ["child", "b'x' parent"]


@needs_fork
def test_locks_held_at_fork_do_not_hang_the_child(script: Script) -> None:
    out = script(
        FORK
        + """
from loopsafe.runtime import surroundings, workers
bridge = Bridge(name="held")
limiter = Limiter(1)
gate = threading.Event()
def hold():
    with bridge._lock, surroundings._waiting_lock:
        gate.wait()
threading.Thread(target=hold, daemon=True).start()
async def occupy(): await offload(gate.wait, limiter=limiter)
async def hosted(): return await offload(lambda: "slot free", limiter=limiter)
occupied = default_bridge.submit(occupy)
time.sleep(0.2)
child(lambda: print(bridge.call(give, "unlocked"), run_sync(hosted, timeout=5)))
gate.set()
occupied.result()
"""
    )
    assert out == ["unlocked slot free"]


@needs_fork
def test_fork_while_other_threads_call_leaves_both_processes_working(script: Script) -> None:
    out = script(
        FORK
        + """
stop = threading.Event()
done = []
def hammer():
    while not stop.is_set():
        done.append(run_sync(give, 1))
threads = [threading.Thread(target=hammer) for _ in range(4)]
for t in threads: t.start()
statuses = [child(lambda: [run_sync(give, i) for i in range(50)]) for _ in range(5)]
stop.set()
for t in threads: t.join()
print(statuses, len(done) > 0, set(done))
"""
    )
    assert out == ["[0, 0, 0, 0, 0] True {1}"]


@needs_fork
def test_a_fork_inside_a_wait_answers_the_child_and_the_parents_call_goes_on(script: Script) -> None:
    out = script(
        FORK
        + """
pids = []
def handler(*_):
    pids.append(os.fork())
signal.signal(signal.SIGUSR1, handler)
threading.Timer(0.1, lambda: os.kill(os.getpid(), signal.SIGUSR1)).start()
try:
    print("parent", run_sync(asyncio.sleep, 0.4, "done"))
except BridgeClosed as exc:
    print("child:", exc, run_sync(give, "works"), flush=True)
    os._exit(0)
os.waitpid(pids[0], 0)
"""
    )
    assert sorted(out) == [
        "child: the process forked while a call to bridge 'loopsafe' waited; it goes on in the parent works",
        "parent done",
    ]


@needs_fork
def test_a_session_begun_before_the_fork_is_bridge_closed_in_the_child_and_goes_on_outside(script: Script) -> None:
    out = script(
        FORK
        + """
async def count():
    try:
        for i in range(9): yield i
    finally:
        print("generator closed", os.getpid() == parent, flush=True)
class Manager:
    async def __aenter__(self): return 1
    async def __aexit__(self, *exc): print("manager left", os.getpid() == parent, flush=True)
parent = os.getpid()
iteration, entered = default_bridge.iterate(count), default_bridge.enter(Manager())
next(iteration)
entered.__enter__()
def in_child():
    for step in (lambda: next(iteration), lambda: entered.__exit__(None, None, None)):
        try:
            step()
        except BridgeError as exc:
            print(type(exc).__name__, exc)
    iteration.close()
    gc.collect()
    print(list(default_bridge.iterate(count)))
child(in_child)
print(next(iteration))
iteration.close()
entered.__exit__(None, None, None)
"""
    )
    assert out == [
        "BridgeClosed this iterator or context manager goes on in the parent process",
        "BridgeClosed this iterator or context manager goes on in the parent process",
        "generator closed False",
        "[0, 1, 2, 3, 4, 5, 6, 7, 8]",
        "1",
        "generator closed True",
        "manager left True",
    ]


@needs_fork
def test_a_closed_bridge_stays_closed_in_the_child(script: Script) -> None:
    out = script(
        FORK
        + """
bridge = Bridge()
bridge.call(give, 1)
bridge.close()
def in_child():
    try:
        bridge.call(give, 1)
    except BridgeClosed:
        print("closed")
child(in_child)
"""
    )
    assert out == ["closed"]


def test_atexit_cancels_drains_and_closes_async_generators(script: Script) -> None:
    out = script("""
async def work():
    try:
        await asyncio.sleep(60)
    finally:
        await asyncio.sleep(0.05)
        print("drained", flush=True)
async def generator():
    try:
        yield 1
    finally:
        print("generator closed", flush=True)
async def leave_open():
    global left
    left = generator()
    await left.asend(None)
future = default_bridge.submit(work)
run_sync(leave_open)
""")
    assert sorted(out) == ["drained", "generator closed"]


def test_at_exit_waiters_get_bridge_closed(script: Script) -> None:
    out = script("""
import atexit
seen = []
def wait():
    try:
        run_sync(asyncio.sleep, 60)
    except BridgeClosed as exc:
        print("waiter:", exc, flush=True)
waiter = threading.Thread(target=wait, daemon=True)
waiter.start()
time.sleep(0.2)
def last():
    waiter.join(2)
    try:
        run_sync(asyncio.sleep, 0)
    except BridgeClosed as exc:
        print("late:", exc, flush=True)
from loopsafe.runtime import lifecycle
atexit.unregister(lifecycle._at_exit)          # as if `last` had been registered before loopsafe was imported
atexit.register(last)
atexit.register(lifecycle._at_exit)
""")
    assert out == ["waiter: bridge 'loopsafe' is closed", "late: bridge 'loopsafe' is closed"]


def test_an_atexit_function_registered_after_the_import_can_still_use_a_bridge_in_use(script: Script) -> None:
    out = script("""
import atexit
async def give(x): return x
run_sync(give, 1)
atexit.register(lambda: print(run_sync(give, "at exit"), flush=True))
""")
    assert out == ["at exit"]


def test_a_bridge_first_used_at_exit_works_or_says_that_it_is_closed(script: Script) -> None:
    out = script("""
import atexit
async def give(x): return x
def use():
    try:
        print(run_sync(give, "works"), flush=True)
    except BridgeClosed as exc:
        print("closed:", exc, flush=True)
atexit.register(use)
""")
    assert len(out) == 1
    assert out[0] == "works" or out[0].startswith("closed: the thread of bridge 'loopsafe' cannot be started")


@pytest.mark.parametrize(
    "busy",
    [
        "default_bridge.submit(asyncio.sleep, 600)",
        pytest.param(
            "async def f(): time.sleep(600)\nbridge = Bridge(drain=0.1); keep = bridge.submit(f)",
            marks=pytest.mark.slow,
        ),
        pytest.param(
            "async def f():\n    while True:\n"
            "        try: await asyncio.sleep(600)\n        except BaseException: pass\n"
            "bridge = Bridge(drain=0.1); keep = bridge.submit(f)",
            marks=pytest.mark.slow,
        ),
        "threading.Thread(target=lambda: run_sync(asyncio.sleep, 600), daemon=True).start()",
        pytest.param("keep = default_bridge.submit(offload, time.sleep, 600)", marks=pytest.mark.slow),
        "keep = default_bridge.submit(offload, time.sleep, 600, affinity='key')",
        "keep = Bridge().enter(__import__('contextlib').nullcontext()).__enter__()",
        "it = default_bridge.iterate(endless).__enter__(); next(it)",
    ],
)
def test_the_interpreter_never_hangs_on_us(script: Script, busy: str) -> None:
    out = script(
        f"""
async def endless():
    while True:
        yield 1
{busy}
time.sleep(0.1)
print("end of main", flush=True)
started = time.monotonic()
""",
        timeout=6,
    )
    assert out[0] == "end of main"
    assert not [line for line in out if "Fatal" in line]


def test_an_abandoned_call_does_not_delay_interpreter_exit(script: Script) -> None:
    import time

    start = time.monotonic()
    out = script("""
async def main():
    try:
        await offload(time.sleep, 30, timeout=0.1)
    except TimeoutError as exc:
        print(exc)
asyncio.run(main())
""")
    assert out == ["sleep() had not finished after 0.1 s; its thread goes on and keeps its slot until it ends"]
    assert time.monotonic() - start < 5


def test_subprocesses_of_multiprocessing_use_a_bridge_of_their_own(script: Script) -> None:
    out = script("""
import multiprocessing
async def where(): return os.getpid()
def work(_): return run_sync(where) == os.getpid()
if __name__ == "__main__":
    warnings.simplefilter("ignore", DeprecationWarning)
    run_sync(where)
    with multiprocessing.get_context("fork").Pool(2) as pool:
        print(pool.map(work, range(4)))
""")
    assert out == ["[True, True, True, True]"]
