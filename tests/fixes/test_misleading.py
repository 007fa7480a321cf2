"""Programs in which the obvious rewrite would be wrong: repaired or refused, they do what they did before."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING, Any

import pytest

from loopsafe.lint.fixes import write
from tests.fixes.repairing import found, repaired

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

pytestmark = pytest.mark.slow

PRELUDE = """
import asyncio
import contextlib
import contextvars
import csv
import functools
import inspect
import io
import logging
import signal
import sys
import threading
import time
import traceback

log = []
who = contextvars.ContextVar("who", default="nobody")


def work(x=0, *more, k=0):
    time.sleep(0.01)
    log.append(x)
    return x + sum(more) + k


def failure():
    time.sleep(0.01)
    return traceback.format_exc().strip().splitlines()[-1]


def handled():
    time.sleep(0.01)
    return repr(sys.exc_info()[1])


def logged(stream, **options):
    time.sleep(0.01)
    logger = logging.getLogger("misleading")
    logger.handlers[:], logger.propagate = [logging.StreamHandler(stream)], False
    logger.error("it failed", **options)
    return stream.getvalue().splitlines()[-1]


def first(path):
    with open(path) as file:
        time.sleep(0.01)
        return next(csv.reader(file))


def empty(path):
    open(path, "w").close()
    return path
"""

PROGRAMS = {
    "a helper that formats the exception handled where it is called": """
async def main(path):
    try:
        return 1 / 0
    except ZeroDivisionError:
        return failure(), handled()
""",
    "a helper that logs it": """
async def main(path):
    try:
        return 1 / 0
    except ZeroDivisionError as error:
        return logged(io.StringIO(), exc_info=True), logged(io.StringIO(), exc_info=error), logged(io.StringIO())
""",
    "a helper that raises again what is handled where it is called": """
def again(wanted=True):
    time.sleep(0.01)
    if wanted:
        raise
    return "not wanted"

def indirectly():
    again()

async def main(path):
    seen = []
    for call in (again, indirectly):
        try:
            try:
                seen.append(1 / 0)
            except ZeroDivisionError:
                again() if call is again else indirectly()
        except ArithmeticError as error:
            seen.append(error.args)
    try:
        int("x")
    except ValueError:
        seen.append(again(wanted=False))
    return seen
""",
    "a helper that raises again what it handles": """
def careful():
    time.sleep(0.01)
    try:
        int("x")
    except ValueError:
        raise

async def main(path):
    try:
        1 / 0
    except ZeroDivisionError:
        careful()
""",
    "what an error says about the one handled when it was raised": """
async def main(path):
    try:
        try:
            1 / 0
        except ZeroDivisionError:
            with open(path) as file:
                file.read()
    except OSError as error:
        return type(error.__context__)
""",
    "a helper that handles its own": """
def careful():
    time.sleep(0.01)
    try:
        return 1 / 0
    except ZeroDivisionError:
        return failure()

async def main(path):
    return careful()
""",
    "the header of an empty file": """
async def header(path):
    with open(path) as file:
        rows = csv.reader(file)
        names = next(rows)
        return names, list(rows)

async def main(path):
    with contextlib.suppress(RuntimeError):
        return await header(empty(path))
    return "nothing"
""",
    "a helper that reads it": """
async def main(path):
    async def header():
        return first(empty(path))
    with contextlib.suppress(RuntimeError):
        return await header()
    return "nothing"
""",
    "a helper that is asked for the first of nothing, in an argument": """
async def main(path):
    async def header():
        return work(len(next(iter(open(empty(path)).readlines()))))
    with contextlib.suppress(RuntimeError):
        return await header()
    return "nothing"
""",
    "an end that the block waits for itself": """
async def main(path):
    with open(path, "w") as file:
        file.write("one")
    with open(path) as file:
        try:
            lines = [next(file), next(file)]
        except StopIteration:
            lines = ["end"]
    return lines
""",
    "a reader that has no lines of its own": """
async def main(path):
    with open(path, "w") as file:
        file.write("a,b\\n1,2\\n3,4\\n")
    seen = []
    with open(path, newline="") as file:
        for row in csv.DictReader(file):
            await asyncio.sleep(0)
            seen.append(row["b"])
    return seen
""",
    "a helper that asks for its thread": """
def where():
    time.sleep(0.01)
    return threading.current_thread() is threading.main_thread()

async def main(path):
    return where()
""",
    "a helper that looks at its caller": """
def caller():
    time.sleep(0.01)
    return inspect.stack()[1].function, sys._getframe(1).f_code.co_name

async def main(path):
    return caller()
""",
    "a token of a context": """
def enter(name):
    time.sleep(0.01)
    return who.set(name)

async def main(path):
    token = enter("me")
    name = who.get()
    who.reset(token)
    return name, who.get()
""",
    "what wakes a task, between two lines of a file": """
async def main(path):
    woken = asyncio.Event()

    def tell(text):
        woken.set()
        return text

    waiting = asyncio.create_task(woken.wait())
    await asyncio.sleep(0)
    with open(path, "w") as file:
        text = tell(str(file.write("text")))
        file.write(text)
    return await asyncio.wait_for(waiting, 5), text
""",
    "a name that is deleted": """
import asyncio as loops
del loops

async def main(path):
    return work(1), [time.sleep(0.01)]
""",
    "arguments that are evaluated here, in their order": """
async def main(path):
    return work(work(1), *[work(2)], k=work(await asyncio.sleep(0, 3))), {work(4): work(5)}, log
""",
    "names that are taken": """
async def main(path):
    in_thread, write_file, lines, items, end = 1, 2, 3, 4, 5
    with open(path, "w") as file:
        file.write(str(in_thread))
    a = work(write_file)
    b = work(a)
    return in_thread, write_file, lines, items, end, b
""",
}


def outcome(source: str, path: str) -> object:
    space: dict[str, Any] = {"__name__": "program"}
    exec(compile(source, "program.py", "exec"), space)
    try:
        result = asyncio.run(asyncio.wait_for(space["main"](path), 5))
    except Exception as error:
        result = type(error), error.args
    return result, space["log"]


@pytest.fixture(scope="module")
def sources(tmp_path_factory: pytest.TempPathFactory) -> Mapping[str, str]:
    """The repaired programs by name."""
    folder = tmp_path_factory.mktemp("misleading")
    files = {name: folder / f"program_{number}.py" for number, name in enumerate(PROGRAMS)}
    for name, file in files.items():
        file.write_text(PRELUDE + PROGRAMS[name])
    for change in repaired(folder, found(folder)):
        write(change)
    return {name: file.read_text() for name, file in files.items()}


@pytest.mark.parametrize("name", list(PROGRAMS))
def test_same_outcome(name: str, sources: Mapping[str, str], tmp_path: Path) -> None:
    path = str(tmp_path / "file")
    assert outcome(sources[name], path) == outcome(PRELUDE + PROGRAMS[name], path)
