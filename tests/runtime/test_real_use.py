"""The bridge inside the programs it is made for; each is skipped, saying so, where its package is absent."""

from __future__ import annotations

import sys
import time
from importlib import import_module
from importlib.util import find_spec
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from pathlib import Path

    from .conftest import Script

pytestmark = pytest.mark.slow


def needs(*packages: str) -> pytest.MarkDecorator:
    absent = [package for package in packages if find_spec(package) is None]
    return pytest.mark.skipif(bool(absent), reason=f"not installed: {', '.join(absent)}")


@needs("fastapi", "uvicorn", "httpx")
def test_fastapi_under_uvicorn_a_sync_call_warns_and_works_and_aio_does_not_block(script: Script) -> None:
    out = script(
        """
import httpx, socket, uvicorn
from fastapi import FastAPI
app = FastAPI()
@bridged
async def fetch(seconds: float):
    await asyncio.sleep(seconds)
    return {"got": seconds}
@app.get("/blocking")
async def blocking(): return fetch(0.3)
@app.get("/native")
async def native(): return await fetch.aio(0.3)
@app.get("/threaded")
def threaded(): return fetch(0.3)
sock = socket.socket(); sock.bind(("127.0.0.1", 0))
server = uvicorn.Server(uvicorn.Config(app, log_level="warning"))
caught = []
warnings.showwarning = lambda message, category, *rest: caught.append(category.__name__)
thread = threading.Thread(target=lambda: asyncio.run(server.serve([sock])))
thread.start()
base = f"http://127.0.0.1:{sock.getsockname()[1]}"
async def five(path):
    async with httpx.AsyncClient(timeout=20) as client:
        start = time.monotonic()
        responses = await asyncio.gather(*(client.get(base + path) for _ in range(5)))
        assert all(r.json() == {"got": 0.3} for r in responses)
        return time.monotonic() - start
while not server.started: time.sleep(0.02)
for path in ("/native", "/threaded", "/blocking"):
    took = asyncio.run(five(path))
    print(path, f"{took:.2f}", file=sys.stderr)
    print(path, "concurrent" if took < 1.0 else "one after the other")
server.should_exit = True
thread.join(10)
print(caught.count("BlockingLoopWarning"))
""",
        timeout=60,
    )
    lines = [line for line in out if not line.startswith("stderr")]
    assert lines == ["/native concurrent", "/threaded concurrent", "/blocking one after the other", "1"]


@needs("jupyter_client", "ipykernel")
def test_in_a_jupyter_kernel_a_sync_call_works_and_an_interrupt_ends_it(tmp_path: Path) -> None:
    start_new_kernel = import_module("jupyter_client.manager").start_new_kernel
    manager, client = start_new_kernel(kernel_name="python3")
    try:

        def run(code: str, interrupt_after: float | None = None) -> list[dict[str, Any]]:
            client.execute(code)
            if interrupt_after is not None:
                time.sleep(interrupt_after)
                manager.interrupt_kernel()
            messages: list[dict[str, Any]] = []
            while True:
                message = client.get_iopub_msg(timeout=30)
                if message["msg_type"] == "status" and message["content"]["execution_state"] == "idle":
                    return messages
                messages.append(message)

        def text(messages: list[dict[str, Any]], kind: str) -> str:
            return "".join(str(m["content"]) for m in messages if m["msg_type"] == kind)

        run("import asyncio; from loopsafe import run_sync; events = []")
        first = run("print('result', run_sync(asyncio.sleep, 0.01, 'works'))")
        assert "result works" in text(first, "stream")
        assert "BlockingLoopWarning" in text(first, "stream")
        run(
            "async def slow():\n    try: await asyncio.sleep(30)\n    finally: events.append('finally')\n",
        )
        start = time.monotonic()
        stopped = run("run_sync(slow)", interrupt_after=1.0)
        assert time.monotonic() - start < 10
        assert "KeyboardInterrupt" in text(stopped, "error")
        assert "['finally'] alive" in text(run("print(events, run_sync(asyncio.sleep, 0, 'alive'))"), "stream")
    finally:
        client.stop_channels()
        manager.shutdown_kernel(now=True)


@needs("pytest_asyncio")
def test_under_pytest_asyncio(pytester_dir: Path) -> None:
    import subprocess

    (pytester_dir / "test_inside.py").write_text("""
import asyncio, pytest, warnings
from loopsafe import BlockingLoopWarning, bridged, offload, run_sync
async def give(x):
    await asyncio.sleep(0)
    return x
@pytest.fixture
def value(): return run_sync(give, 5)
@pytest.mark.asyncio
async def test_async(value):
    assert value == 5
    assert await offload(sum, [1, 2]) == 3
    with pytest.warns(BlockingLoopWarning):
        assert run_sync(give, 6) == 6
def test_sync(value): assert value == 5
""")
    done = subprocess.run(
        [sys.executable, "-m", "pytest", "-q", "-p", "pytest_asyncio", str(pytester_dir)],
        capture_output=True, text=True, timeout=60, cwd=pytester_dir, check=False,
    )  # fmt: skip
    assert "2 passed" in done.stdout, done.stdout + done.stderr


@pytest.fixture
def pytester_dir(tmp_path: Path) -> Path:
    return tmp_path


@needs("uvloop")
def test_under_uvloop_as_the_outer_loop_and_as_the_bridges_own(script: Script) -> None:
    out = script("""
import uvloop
warnings.simplefilter("ignore")
async def kind(): return type(asyncio.get_running_loop()).__module__
async def main():
    print("outer", await kind(), "inner", run_sync(kind), await offload(len, "four"), await default_bridge.submit(kind))
uvloop.run(main()) if hasattr(uvloop, "run") else None
with Bridge(loop_factory=uvloop.new_event_loop) as bridge:
    print(bridge.call(kind))
    try: bridge.call(asyncio.sleep, 5, timeout=0.05)
    except TimeoutError as exc: print(exc)
    with bridge.enter(asyncio.Lock()) as nothing: print(nothing)
asyncio.set_event_loop_policy(uvloop.EventLoopPolicy())
with Bridge() as bridge: print(bridge.call(kind))
""")
    assert [line for line in out if not line.startswith("stderr")] == [
        "outer uvloop inner loopsafe.runtime.loop 4 loopsafe.runtime.loop",
        "uvloop",
        "sleep() had not finished after 0.05 s; it was cancelled and its cleanup finished",
        "None",
        "uvloop",
    ]


@needs("trio")
def test_from_a_trio_program_it_works_warns_and_ctrl_c_ends_it(script: Script) -> None:
    out = script(
        """
import trio
events = []
async def inner(x):
    try:
        await asyncio.sleep(x)
        return asyncio.get_running_loop() is not None
    finally:
        events.append("finally")
async def main():
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        print(run_sync(inner, 0.01), [w.category.__name__ for w in caught])
        print(await trio.to_thread.run_sync(run_sync, inner, 0.01), len(caught))
    interrupt(0.3)
    run_sync(inner, 30)
try: trio.run(main)
except BaseException as exc:
    while isinstance(exc, BaseExceptionGroup): exc = exc.exceptions[0]
    print(type(exc).__name__, events)
"""
        if sys.version_info >= (3, 11)
        else "print('skip')"
    )
    if out == ["skip"]:
        pytest.skip("this test names BaseExceptionGroup")
    assert [line for line in out if not line.startswith("stderr")] == [
        "True ['BlockingLoopWarning']",
        "True 1",
        "KeyboardInterrupt ['finally', 'finally', 'finally']",
    ]


@needs("trio", "anyio")
def test_anyio_code_on_the_bridge_sees_asyncio_also_when_trio_calls(script: Script) -> None:
    out = script("""
import anyio, sniffio, trio
warnings.simplefilter("ignore")
async def inner():
    await anyio.sleep(0)
    return sniffio.current_async_library()
async def main(): print(run_sync(inner))
trio.run(main)
""")
    assert out == ["asyncio"]


def test_in_a_prefork_worker_the_parent_and_every_child_use_bridges_of_their_own(script: Script) -> None:
    """Like Celery or gunicorn: the application is loaded, and uses the bridge, before the workers are forked."""
    out = script(
        """
warnings.simplefilter("ignore")
async def where(): return os.getpid()
@bridged
async def task(n):
    await asyncio.sleep(0.001)
    return n * n, os.getpid()
run_sync(where)                      # at import time of the application
tasks, results = os.pipe(), os.pipe()
workers = []
for _ in range(4):
    pid = os.fork()
    if pid == 0:
        while (raw := os.read(tasks[0], 4)) != b"stop":
            n = int(raw)
            square, ran_in = task(n)
            also = run_sync(offload, os.getpid)
            os.write(results[1], f"{square} {ran_in == also == os.getpid()};".encode())
        sys.exit(0)                  # through atexit, as a worker ends
    workers.append(pid)
for n in range(100): os.write(tasks[1], f"{n:4}".encode())
seen = ""
while seen.count(";") < 100: seen += os.read(results[0], 4096).decode()
for _ in workers: os.write(tasks[1], b"stop")
print([os.waitpid(pid, 0)[1] for pid in workers])
answers = seen.strip(";").split(";")
print(sorted(int(a.split()[0]) for a in answers) == [n * n for n in range(100)], all("True" in a for a in answers))
print(run_sync(where) == os.getpid())
""",
        timeout=30,
    )
    assert [line for line in out if not line.startswith("stderr")] == ["[0, 0, 0, 0]", "True True", "True"]
