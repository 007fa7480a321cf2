"""What other bridges get wrong, as programs that we pass.

Every program runs in its own interpreter, with ours and, where they are installed (marker ``others``), with the other
bridges. ``python -m tests.runtime.test_beside_others`` prints the table of the README.
"""

from __future__ import annotations

import os
import re
import subprocess
import sys
import tempfile
from importlib.util import find_spec
from pathlib import Path

import pytest

from .conftest import HEAD, SOURCE

# How each bridge makes a synchronous call, one with a timeout (None: it has none), and an offload.
BRIDGES = {
    "loopsafe": """
from loopsafe import run_sync as call, offload
def call_timeout(seconds, fn, *args): return call(fn, *args, timeout=seconds)
""",
    "stdlib": """
loop = asyncio.new_event_loop()
threading.Thread(target=loop.run_forever, daemon=True).start()
def call(fn, *args): return asyncio.run_coroutine_threadsafe(fn(*args), loop).result()
def call_timeout(seconds, fn, *args): return asyncio.run_coroutine_threadsafe(fn(*args), loop).result(seconds)
offload = asyncio.to_thread
""",
    "asgiref": """
from asgiref.sync import async_to_sync, sync_to_async
def call(fn, *args): return async_to_sync(fn)(*args)
call_timeout = None
def offload(fn, *args): return sync_to_async(fn, thread_sensitive=False)(*args)
""",
    "anyio": """
import anyio.to_thread
from anyio.from_thread import start_blocking_portal
portal_cm = start_blocking_portal()
portal = portal_cm.__enter__()
def call(fn, *args): return portal.call(fn, *args)
call_timeout = None
def offload(fn, *args): return anyio.to_thread.run_sync(fn, *args, abandon_on_cancel=True)
""",
    "nest_asyncio": """
import nest_asyncio
nest_asyncio.apply()
def call(fn, *args):
    try: loop = asyncio.get_running_loop()
    except RuntimeError: return asyncio.run(fn(*args))
    return loop.run_until_complete(fn(*args))
call_timeout = None
offload = asyncio.to_thread
""",
    "fsspec": """
from fsspec.asyn import get_loop, sync
def call(fn, *args): return sync(get_loop(), fn, *args)
def call_timeout(seconds, fn, *args): return sync(get_loop(), fn, *args, timeout=seconds)
offload = asyncio.to_thread
""",
    "synchronicity": """
from synchronicity import Synchronizer
synchronizer = Synchronizer()
def call(fn, *args): return synchronizer.create_blocking(fn)(*args)
call_timeout = None
offload = asyncio.to_thread
""",
}

COMMON = (
    HEAD.replace("from loopsafe.runtime import *\n", "")
    + """
warnings.simplefilter("ignore")
events = []
async def give(x=1): return x
async def slow(seconds=30.0):
    events.append("start")
    try:
        await asyncio.sleep(seconds)
        events.append("ran to its end")
    finally:
        events.append("finally")
"""
)

# Each prints what happened; the second item is what should.
CASES: dict[str, tuple[str, str]] = {
    "KeyboardInterrupt inside the coroutine reaches the caller": (
        """
async def inner(): raise KeyboardInterrupt
try: call(inner)
except KeyboardInterrupt: print("raised", flush=True)
else: print("returns as if nothing had happened", flush=True)
os._exit(0)
""",
        "raised",
    ),
    "SystemExit inside the coroutine leaves the bridge usable": (
        """
async def inner(): raise SystemExit(3)
try: call(inner)
except SystemExit: print(call(give, "usable"), flush=True)
else: print("returns as if nothing had happened", flush=True)
os._exit(0)
""",
        "usable",
    ),
    "Ctrl-C during a call under a running loop ends it": (
        """
async def main(): call(slow, 4)
interrupt(0.3)
start = time.monotonic()
try: asyncio.run(main())
except KeyboardInterrupt:
    print("promptly" if time.monotonic() - start < 2 else "only when the call had ended", flush=True)
except RuntimeError as exc: print("refuses to be called there", flush=True)
os._exit(0)
""",
        "promptly",
    ),
    "Ctrl-C without a loop does not leave the coroutine running": (
        """
interrupt(0.3)
try: call(slow, 1.0)
except KeyboardInterrupt:
    ended = "finally" in events
    time.sleep(1.2)
    fate = "ended before the interrupt propagated" if ended else "ended later"
    print("runs on" if "ran to its end" in events else fate, flush=True)
os._exit(0)
""",
        "ended before the interrupt propagated",
    ),
    "a timeout exists and does not leave the coroutine running": (
        """
if call_timeout is None: print("no timeout")
else:
    try: call_timeout(0.3, slow, 1.0)
    except BaseException as exc:
        time.sleep(1.0)
        fate = "cancelled" if isinstance(exc, TimeoutError) else type(exc)
        print("runs on" if "ran to its end" in events else fate, flush=True)
os._exit(0)
""",
        "cancelled",
    ),
    "a forked child can call": (
        """
call(give)
pid = os.fork()
if pid == 0:
    try:
        print(call(give, "works"), flush=True)
    except BaseException as exc:
        print(type(exc).__name__, flush=True)
    os._exit(0)
for _ in range(300):
    if os.waitpid(pid, os.WNOHANG)[0]: break
    time.sleep(0.01)
else:
    os.kill(pid, signal.SIGKILL)
    print("the child hangs", flush=True)
os._exit(0)
""",
        "works",
    ),
    "an exception that is returned is returned": (
        """
error = ValueError()
try: print("returned" if call(give, error) is error else "changed", flush=True)
except ValueError: print("raised", flush=True)
os._exit(0)
""",
        "returned",
    ),
    "cancellation inside is asyncio.CancelledError": (
        """
async def inner():
    asyncio.current_task().cancel()
    await asyncio.sleep(5)
try: print("returns", call(inner), flush=True)
except BaseException as exc:
    kind = type(exc)
    print("raised" if kind is asyncio.CancelledError else f"{kind.__module__}.{kind.__name__}", flush=True)
os._exit(0)
""",
        "raised",
    ),
    "context variables set inside come back": (
        """
var = contextvars.ContextVar("var", default="lost")
async def inner(): var.set("back")
call(inner)
print(var.get(), flush=True)
os._exit(0)
""",
        "back",
    ),
    "an open bridge does not hang interpreter exit": (
        """
call(give)
print("exits", flush=True)
""",
        "exits",
    ),
    "StopIteration from an offloaded function ends the await": (
        """
async def main():
    try: await asyncio.wait_for(offload(next, iter(())), 1.5)
    except asyncio.TimeoutError: print("never completes", flush=True)
    except RuntimeError as exc: print("RuntimeError", flush=True)
    os._exit(0)
asyncio.run(main())
""",
        "RuntimeError",
    ),
    "an abandoned 3 s thread does not delay exit": (
        """
async def main():
    try: await asyncio.wait_for(offload(time.sleep, 3), 0.1)
    except asyncio.TimeoutError: pass
import atexit
start = time.monotonic()
asyncio.run(main())
print("exits", flush=True)
""",
        "exits",
    ),
    "50 nested hops sync → async → sync": (
        """
def nest(depth):
    if depth == 0: return 0
    async def hop(): return await offload(nest, depth - 1)
    return call(hop) + 1
print(nest(50), flush=True)
os._exit(0)
""",
        "50",
    ),
}
# These must also end: how long the whole program may take, in seconds.
LIMITS = {"an abandoned 3 s thread does not delay exit": 2.5}


def outcome(bridge: str, case: str) -> str:
    """Run a case with a bridge and return what it printed last, or that it hangs."""
    code, _ = CASES[case]
    limit = LIMITS.get(case, 8.0)
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "program.py"
        file.write_text(COMMON + BRIDGES[bridge] + code)
        process = subprocess.Popen(
            [sys.executable, str(file)], stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
            text=True, env={**os.environ, "PYTHONPATH": str(SOURCE)}, start_new_session=True,
        )  # fmt: skip
        try:
            output, errors = process.communicate(timeout=limit)
        except subprocess.TimeoutExpired:
            process.kill()
            output, errors = process.communicate()
            return "delays exit" if case in LIMITS else "hangs"
    lines = output.strip().splitlines()
    if lines:
        return lines[-1]
    names = re.findall(r"^[|+ -]*([\w.]*(?:Error|Exception|Interrupt|Exit|Timeout))\b", errors, re.MULTILINE)
    return f"ends with {names[-1]}" if names else "ends silently"


@pytest.mark.slow
@pytest.mark.parametrize("case", CASES)
def test_what_others_get_wrong_we_pass(case: str) -> None:
    assert outcome("loopsafe", case) == CASES[case][1]


@pytest.mark.slow
@pytest.mark.others
@pytest.mark.parametrize("bridge", [name for name in BRIDGES if name != "loopsafe"])
def test_each_other_bridge_still_gets_something_wrong(bridge: str) -> None:
    """When one of them passes everything, the README's table and its claim are out of date."""
    if bridge != "stdlib" and find_spec(bridge) is None:
        pytest.skip(f"{bridge} is not installed")
    wrong = {case: seen for case, (_, right) in CASES.items() if (seen := outcome(bridge, case)) != right}
    assert wrong


def main() -> None:
    """Print the table."""
    present = [name for name in BRIDGES if name in ("loopsafe", "stdlib") or find_spec(name) is not None]
    print("| |", " | ".join(present), "|")
    print("|---|" + "---|" * len(present))
    for case, (_, right) in CASES.items():
        cells = ["yes" if (seen := outcome(bridge, case)) == right else f"**{seen}**" for bridge in present]
        print(f"| {case} |", " | ".join(cells), "|", flush=True)


if __name__ == "__main__":
    main()
