"""``python -m loopsafe`` without starting Python: a process that has imported all of it makes a copy of itself.

Nine tenths of what a small check costs is the start of the interpreter and the imports. Tests that run many of them,
and to which the start does not matter, call `loopsafe` here; the copy has a folder, an environment and streams of its
own, and nothing that the tests have patched in theirs.
"""

from __future__ import annotations

import atexit
import functools
import gc
import importlib
import json
import os
import pkgutil
import signal
import subprocess
import sys
import tempfile
import traceback
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from typing import NoReturn

REPOSITORY = Path(__file__).parents[1]
TIMEOUT = 120
STREAMS = ((os.O_RDONLY, "r"), (os.O_WRONLY, "w"), (os.O_WRONLY, "w"))


def loopsafe(*words: str, cwd: Path, stdin: str = "") -> subprocess.CompletedProcess[str]:
    """What a run with these arguments says and ends with."""
    with tempfile.TemporaryDirectory() as folder:
        streams = [os.path.join(folder, name) for name in ("in", "out", "err")]
        for path in streams:
            Path(path).write_text(stdin if path == streams[0] else "", encoding="utf-8")
        question = {"words": words, "cwd": str(cwd), "environment": dict(os.environ), "streams": streams}
        code = _asked(json.dumps(question))
        out, err = (Path(path).read_text(encoding="utf-8") for path in streams[1:])
    if code == -signal.SIGALRM:
        raise subprocess.TimeoutExpired(words, TIMEOUT, out, err)
    return subprocess.CompletedProcess(words, code, out, err)


def _asked(question: str) -> int:
    """The exit code of the copy that answers."""
    server = _server()
    assert server.stdin is not None
    assert server.stdout is not None
    server.stdin.write(question + "\n")
    server.stdin.flush()
    return int(server.stdout.readline())


@functools.cache
def _server() -> subprocess.Popen[str]:
    """It ends when its standard input does, at the latest with the tests."""
    server = subprocess.Popen(
        [sys.executable, "-m", "tests.forked"],
        cwd=REPOSITORY,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    atexit.register(server.communicate)
    return server


def _serve() -> None:
    _import_everything()
    gc.freeze()
    for question in sys.stdin:
        pid = os.fork()
        if not pid:
            _answer(json.loads(question))
        _, status = os.waitpid(pid, 0)
        print(os.waitstatus_to_exitcode(status), flush=True)


def _import_everything() -> None:
    """All modules of loopsafe, but for those that need what is not installed."""
    import loopsafe

    for module in pkgutil.walk_packages(loopsafe.__path__, "loopsafe."):
        if not module.name.endswith("__main__"):
            try:
                importlib.import_module(module.name)
            except ImportError:
                continue


def _answer(question: dict[str, object]) -> NoReturn:
    """Be what ``python -m loopsafe`` would be, and end as it does."""
    code = 1
    try:
        code = _run(**question)  # type: ignore[arg-type]
    except BaseException:
        traceback.print_exc()
    finally:
        for stream in (sys.stdout, sys.stderr):
            stream.flush()
        os._exit(code)


def _run(words: list[str], cwd: str, environment: dict[str, str], streams: list[str]) -> int:
    from loopsafe.cli import main

    signal.alarm(TIMEOUT)
    for number, (path, (flags, _)) in enumerate(zip(streams, STREAMS, strict=True)):
        stream = os.open(path, flags)
        os.dup2(stream, number)
        os.close(stream)
    sys.stdin, sys.stdout, sys.stderr = (
        open(number, mode, encoding=was.encoding, errors=was.errors, closefd=False)  # noqa: SIM115 - to the end
        for number, ((_, mode), was) in enumerate(zip(STREAMS, (sys.stdin, sys.stdout, sys.stderr), strict=True))
    )
    os.chdir(cwd)
    os.environ.clear()
    os.environ.update(environment)
    sys.argv = ["loopsafe", *words]
    sys.path[0] = cwd
    return main()


if __name__ == "__main__":
    _serve()
