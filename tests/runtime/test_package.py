"""What importing costs, and what the package promises to type checkers and to readers."""

from __future__ import annotations

import inspect
import multiprocessing
import subprocess
import sys
import threading
import time
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import pytest

import loopsafe
from loopsafe import runtime
from loopsafe.runtime import JoinTimeout, join_thread

ROOT = Path(__file__).parents[2]


def test_import_loopsafe_costs_under_5_ms_over_bare_python() -> None:
    best = 1e9
    for _ in range(5):
        done = subprocess.run(
            [sys.executable, "-X", "importtime", "-c", "import loopsafe"],
            capture_output=True, text=True, check=True, env={"PYTHONPATH": str(ROOT / "src")},
        )  # fmt: skip
        line = next(line for line in done.stderr.splitlines() if line.rstrip().endswith(" loopsafe"))
        best = min(best, int(line.split("|")[1]))
    assert best < 5000  # microseconds, with everything it imports


def test_import_starts_no_thread_and_imports_nothing_of_the_linter() -> None:
    code = """if True:
        import importlib.abc, sys, threading
        class Watch(importlib.abc.MetaPathFinder):
            def find_spec(self, name, path, target=None):
                if name.startswith(("loopsafe.lint", "loopsafe.cli", "loopsafe.commands", "libcst")):
                    print("imports", name)
        sys.meta_path.insert(0, Watch())
        import loopsafe
        for name in loopsafe.__all__:
            getattr(loopsafe, name)
        print(threading.active_count(), loopsafe.run_sync is loopsafe.runtime.run_sync, "run_sync" in dir(loopsafe))
        import loopsafe.cli  # the hook is in force
    """
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, env={"PYTHONPATH": str(ROOT / "src")}
    )
    assert done.stdout.splitlines()[:2] == ["1 True True", "imports loopsafe.cli"]


def test_the_runtime_imports_only_the_standard_library_and_itself() -> None:
    import ast

    foreign = []
    for file in (ROOT / "src/loopsafe/runtime").glob("*.py"):
        for node in ast.walk(ast.parse(file.read_text())):
            names = [a.name for a in node.names] if isinstance(node, ast.Import) else []
            if isinstance(node, ast.ImportFrom) and node.level == 0:
                names = [node.module or ""]
            if isinstance(node, ast.ImportFrom) and node.level > 1:
                names = ["." * node.level]
            foreign += [n for n in names if n.split(".")[0] not in (*sys.stdlib_module_names, "pyodide")]
    assert foreign == []


def test_the_top_level_offers_what_the_runtime_offers() -> None:
    assert loopsafe.__all__ == runtime.__all__
    with pytest.raises(AttributeError, match="no attribute 'asyncio_run'"):
        loopsafe.asyncio_run


def test_what_the_bridge_raises_can_be_caught_by_what_it_is() -> None:
    assert issubclass(runtime.BridgeError, RuntimeError)
    for kind in (runtime.BridgeDeadlock, runtime.BridgeClosed, runtime.BridgeDied):
        assert issubclass(kind, runtime.BridgeError)
    assert issubclass(runtime.JoinTimeout, TimeoutError)
    assert issubclass(runtime.BlockingLoopWarning, RuntimeWarning)


def test_every_public_callable_is_documented_with_what_it_raises() -> None:
    for name in runtime.__all__:
        assert inspect.getdoc(getattr(runtime, name)), name
    for fn in (runtime.run_sync, runtime.offload, runtime.call_from_thread, runtime.check_cancelled, join_thread):
        assert "Raises:" in (fn.__doc__ or "")
    assert "only ``await`` does not" in (runtime.run_sync.__doc__ or "")


@pytest.mark.slow
def test_types_are_what_assert_type_says_and_mistakes_are_errors(tmp_path: Path) -> None:
    if find_spec("mypy") is None:
        pytest.skip("mypy is not installed")
    wrong = tmp_path / "wrong.py"
    wrong.write_text(
        "from loopsafe import bridged, offload, run_sync\n"
        "async def f(x: int) -> str: return ''\n"
        "g = bridged(f)\n"
        "run_sync(f, 'no')\n"
        "run_sync(f)\n"
        "n: int = run_sync(f, 1)\n"
        "g('no')\n"
        "g.submit()\n"
        "run_sync(len, [])\n"
    )
    command = [sys.executable, "-m", "mypy", "--strict", "--no-error-summary", "--cache-dir", str(tmp_path / "cache")]
    good = subprocess.run(
        [*command, str(Path(__file__).with_name("typing_cases.py"))],
        capture_output=True,
        text=True,
        cwd=ROOT,
        check=False,
    )
    assert good.stdout == ""
    bad = subprocess.run([*command, str(wrong)], capture_output=True, text=True, cwd=ROOT, check=False)
    lines = {int(line.split(":")[1]) for line in bad.stdout.splitlines() if ": error:" in line}
    assert lines == {4, 5, 6, 7, 8, 9}


def test_join_thread_returns_when_the_thread_has_ended() -> None:
    thread = threading.Thread(target=time.sleep, args=(0.02,))
    thread.start()
    join_thread(thread, timeout=5)
    assert not thread.is_alive()


def test_join_thread_raises_join_timeout_naming_the_thread_and_showing_where_it_is() -> None:
    gate = threading.Event()

    def somewhere_deep() -> None:
        gate.wait(5)

    thread = threading.Thread(target=somewhere_deep, name="the-name", daemon=True)
    thread.start()
    with pytest.raises(JoinTimeout) as caught:
        join_thread(thread, timeout=0.05)
    gate.set()
    assert isinstance(caught.value, TimeoutError)
    assert "thread 'the-name' is still running after 0.05 s" in str(caught.value)
    assert "in somewhere_deep" in str(caught.value)
    join_thread(thread, 5)
    with pytest.raises(ValueError, match="NaN"):
        join_thread(thread, float("nan"))


def test_join_thread_waits_for_processes_too() -> None:
    process: Any = multiprocessing.get_context("spawn").Process(target=time.sleep, args=(30,), name="other")
    process.start()
    try:
        with pytest.raises(JoinTimeout, match="'other' is still running"):
            join_thread(process, 0.05)
    finally:
        process.kill()
        join_thread(process, 10)
