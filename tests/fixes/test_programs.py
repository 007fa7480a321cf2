"""Whole programs, found and repaired with the real engine, then run: the outcome of before, and a beating loop."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

import pytest

from tests.fixes.repairing import found, repaired
from tests.fixes.running import LONGEST_GAP, run

if TYPE_CHECKING:
    from pathlib import Path

pytestmark = pytest.mark.slow

PRELUDE = """
import asyncio
import concurrent.futures
import contextlib
import contextvars
import inspect
import json
import sqlite3
import threading
import time

from loopsafe.marks import awaits, runs_on_loop

who = contextvars.ContextVar("who", default="nobody")
lock = threading.Lock()


def wait(seconds: float = 0.2) -> float:
    time.sleep(seconds)
    return seconds


class Gate:
    def __init__(self) -> None:
        self.changed = threading.Condition()

    def enter(self) -> bool:
        with self.changed:
            return self.changed.wait(0.2)


class Screen:
    def __init__(self) -> None:
        self.seen = []

    def __setattr__(self, name, value) -> None:
        object.__setattr__(self, name, value)
        if name != "seen":
            self.seen.append((name, value, threading.current_thread() is threading.main_thread()))

    def show(self, text, end="") -> None:
        self.last = text + end


@runs_on_loop("on_*")
@awaits("on_*")
class Framework:
    async def send(self, name, *args):
        result = getattr(self, "on_" + name)(*args)
        return await result if inspect.isawaitable(result) else result


def introduce(name: str) -> str:
    wait()
    who.set(name)
    return "done"
"""

PROGRAMS = {
    "a handler whose caller awaits": """
class App(Framework):
    total = 0

    def on_add(self, n: int) -> int:
        wait()
        if n > 2:
            raise ValueError(n)
        self.total += n
        return self.total

    def on_read(self, path: str) -> str:
        wait()
        with open(path) as file:
            return file.read()

async def main(path):
    app = App()
    with await asyncio.to_thread(open, path, "w") as file:
        await asyncio.to_thread(file.write, "text")
    first, second = await app.send("add", 1), await app.send("read", path)
    try:
        await app.send("add", 3)
    except ValueError as error:
        return first, second, error.args, app.total
""",
    "a handler behind a decorator that returns what it does": """
def known(method):
    def wrapper(self, *args):
        if not self.name:
            return "unknown"
        return method(self, *args)
    return wrapper

class App(Framework):
    name = "me"

    @known
    def on_add(self, n: int) -> int:
        return n + wait()

async def main(path):
    app = App()
    first = await app.send("add", 1)
    app.name = ""
    return first, await app.send("add", 2)
""",
    "a lock and what it guards": """
state = {"n": 1}

async def change(n):
    with lock:
        state["n"] += n
        wait()
        value = state["n"]
    return value

async def main(path):
    return await asyncio.gather(change(1), change(2), change(3))
""",
    "a lock and what goes wrong under it": """
async def main(path):
    try:
        with lock:
            wait()
            raise LookupError("x")
    except LookupError as error:
        return error.args, lock.locked()
""",
    "what a generator gives one by one": """
def rows(n):
    for number in range(n):
        wait(0.2)
        yield number, str(number)
    return "the end"

async def main(path):
    seen = []
    for number, text in rows(3):
        if number == 1:
            continue
        await asyncio.sleep(0)
        seen.append((number, text))
    else:
        seen.append("all")
    for row in rows(2):
        await asyncio.sleep(0)
        break
    else:
        seen.append("never")
    with open(path, "w") as file:
        file.write("a\\n\\nb")
    for line in open(path):
        await asyncio.sleep(0)
        seen.append(line)
    return seen, row, [text.strip() for number, text in rows(2) if int(text)]
""",
    "what the loop calls once": """
seen = []

def note(name):
    wait()
    seen.append(name)

def finish(task):
    wait()
    seen.append(task.result())

async def answer():
    return "answer"

async def main(path):
    loop = asyncio.get_running_loop()
    loop.call_soon(note, "soon")
    await asyncio.sleep(0.4)
    loop.call_later(0.05, note, "later")
    await asyncio.sleep(0.4)
    task = asyncio.create_task(answer())
    task.add_done_callback(finish)
    await asyncio.sleep(0.4)
    return seen
""",
    "a lock that only tasks take": """
class Box:
    def __init__(self):
        self._mutex = threading.Lock()
        self.seen = []

    async def put(self, n):
        with self._mutex:
            await asyncio.sleep(0)
            self.seen.append(("in", n, wait(0.1)))
            self.seen.append(("out", n))

    async def take(self):
        self._mutex.acquire()
        try:
            wait(0.1)
            return list(self.seen)
        finally:
            self._mutex.release()

async def main(path):
    box = Box()
    for n in range(2):
        await box.put(n)
    return await box.take()
""",
    "a connection from a helper that keeps nothing": """
@contextlib.contextmanager
def session(path):
    connection = sqlite3.connect(path)
    try:
        yield connection
        connection.commit()
    finally:
        connection.close()

def connect(path):
    connection = sqlite3.connect(path)
    connection.row_factory = sqlite3.Row
    return connection

def total(path):
    with session(path) as connection:
        return connection.execute("select sum(a) from t").fetchone()[0]

async def main(path):
    with session(path) as connection:
        connection.execute("create table t (a)")
        connection.execute("insert into t values (?)", (wait(),))
    connection = connect(path)
    connection.execute("insert into t values (2)")
    connection.commit()
    row = dict(connection.execute("select count(*) as n from t").fetchone())
    connection.close()
    return row, total(path)
""",
    "a connection and the whole use of it": """
async def main(path):
    connection = sqlite3.connect(path)
    cursor = connection.cursor()
    cursor.execute("create table t (a)")
    cursor.execute("insert into t values (?)", (wait(),))
    rows = cursor.execute("select a from t").fetchall()
    connection.commit()
    connection.close()
    return rows
""",
    "a connection that is closed whatever happens": """
async def main(path):
    connection = sqlite3.connect(path)
    try:
        wait()
        rows = connection.execute("select 1").fetchall()
        connection.execute("no such thing")
    except sqlite3.Error as error:
        return rows, str(error)
    finally:
        connection.close()
""",
    "a connection in a block": """
async def main(path):
    with sqlite3.connect(path) as connection:
        wait()
        connection.execute("create table t (a)")
        answer = connection.execute("select count(*) from t").fetchone()
    return answer
""",
    "a cursor of a connection, around what fails": """
async def main(path):
    row, text = None, ""
    with sqlite3.connect(path) as connection:
        wait()
        cursor = connection.cursor()
        try:
            cursor.execute("select 1")
            row = cursor.fetchone()
            cursor.execute("no such thing")
        except sqlite3.Error as error:
            text = str(error)
        finally:
            cursor.close()
    return row, text
""",
    "a pool that ends with its block": """
async def main(path):
    done = []
    with concurrent.futures.ThreadPoolExecutor() as pool:
        jobs = [pool.submit(wait, 0.2) for _ in range(3)]
        for job in concurrent.futures.as_completed(jobs):
            done.append(job.result())
    return done
""",
    "a pool that maps": """
async def main(path):
    with concurrent.futures.ThreadPoolExecutor() as pool:
        return list(pool.map(wait, [0.2, 0.1]))
""",
    "clean-up that blocks": """
async def main(path):
    log = []
    try:
        log.append(wait())
        log.append(int("x"))
    except ValueError:
        log.append("caught")
    finally:
        log.append(wait(0.1))
    return log
""",
    "what is read is stored by its own thread": """
async def main(path):
    screen = Screen()
    with await asyncio.to_thread(open, path, "w") as file:
        await asyncio.to_thread(file.write, "text")
    wait()
    with open(path) as file:
        screen.text = file.read()
    with open(path) as file:
        screen.show(file.read(), end="!")
    return screen.seen
""",
    "what is read is returned in something": """
async def main(path):
    wait()
    with open(path, "w") as file:
        return dict(written=file.write("text"), name=path)
""",
    "lines between which the loop does other things": """
async def main(path):
    wait()
    with await asyncio.to_thread(open, path, "w") as file:
        await asyncio.to_thread(file.write, "a\\n\\nb\\nc")
    seen = []
    with open(path) as file:
        for line in file:
            if line == "b\\n":
                continue
            await asyncio.sleep(0)
            seen.append(line)
        else:
            seen.append("end")
    return seen
""",
    "an iterable with an async form": """
class Rows:
    def __iter__(self):
        for n in range(3):
            wait(0.1)
            yield n

    async def __aiter__(self):
        for n in range(3):
            await asyncio.sleep(0.1)
            yield n

async def main(path):
    total = [n + 1 for n in Rows()]
    for n in Rows():
        if n == 2:
            break
    else:
        total.append("never")
    return total, n
""",
    "a block that returns in one case": """
async def main(path):
    wait()
    with await asyncio.to_thread(open, path, "w") as file:
        await asyncio.to_thread(file.write, "text")
    with open(path) as file:
        for line in file:
            if line.startswith("#"):
                return line
    return "nothing"
""",
    "a context variable that comes back": """
async def main(path):
    return introduce("me"), who.get()
""",
    "a condition that the callee holds": """
async def main(path):
    return Gate().enter()
""",
}


@pytest.mark.parametrize("name", list(PROGRAMS))
def test_same_outcome_and_a_beating_loop(name: str, tmp_path: Path) -> None:
    file = tmp_path / "program.py"
    source = PRELUDE + PROGRAMS[name]
    file.write_text(source)
    report = found(tmp_path)
    (change,) = repaired(tmp_path, report)
    left = [(one.span.line, one.code, reason) for one, reason in change.left if one.code != "LS207"]
    started = len(PRELUDE.splitlines())
    assert [one for one in left if one[0] > started] == [], change.after.decode()
    text = change.after.decode()
    ast.parse(text, feature_version=(3, 10))

    before, stalled = run(source, tmp_path / "before")
    after, longest = run(text, tmp_path / "after")
    assert str(after).replace("after", "before") == str(before)
    assert stalled > 0.15
    assert longest < LONGEST_GAP, text

    file.write_text(text)
    again = repaired(tmp_path, found(tmp_path))
    assert [one.path for one in again if one.after != one.before] == []
