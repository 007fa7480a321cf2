"""Helpers that use the loop become coroutine functions where only coroutines of their file call them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.fixes.repairing import found, repaired

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

pytestmark = pytest.mark.slow

TURNED = {
    "a function": (
        """
def tell(event):
    time.sleep(1)
    event.set()

async def main(event: asyncio.Event):
    tell(event)
""",
        """
async def tell(event):
    await asyncio.sleep(1)
    event.set()

async def main(event: asyncio.Event):
    await tell(event)
""",
    ),
    "a method and all its calls": (
        """
class Bus:
    def __init__(self):
        self.queue = asyncio.Queue()

    # for all who listen
    def publish(self, item):
        time.sleep(1)
        self.queue.put_nowait(item)
        return item

    async def run(self):
        first, second = self.publish(1), [self.publish(n) for n in (2, 3)]
        return self.publish(4).bit_length() + first

async def other(bus: Bus):
    if bus.publish(5) > 1:
        await bus.run()
""",
        """
class Bus:
    def __init__(self):
        self.queue = asyncio.Queue()

    # for all who listen
    async def publish(self, item):
        await asyncio.sleep(1)
        self.queue.put_nowait(item)
        return item

    async def run(self):
        first, second = await self.publish(1), [await self.publish(n) for n in (2, 3)]
        return (await self.publish(4)).bit_length() + first

async def other(bus: Bus):
    if await bus.publish(5) > 1:
        await bus.run()
""",
    ),
    "one that calls another": (
        """
def _inner(name):
    data = open(name).read()
    return asyncio.create_task(asyncio.sleep(0, data))

def _outer(name):
    return _inner(name + ".txt")

async def main():
    return await _outer("a")
""",
        """
async def _inner(name):
    data = await asyncio.to_thread(lambda: open(name).read())
    return asyncio.create_task(asyncio.sleep(0, data))

async def _outer(name):
    return await _inner(name + ".txt")

async def main():
    return await (await _outer("a"))
""",
    ),
    "one that looks at the exception of its caller": (
        """
async def main():
    def told():
        time.sleep(1)
        return sys.exc_info()

    try:
        await asyncio.sleep(0)
    except OSError:
        return told()
""",
        """
async def main():
    async def told():
        await asyncio.sleep(1)
        return sys.exc_info()

    try:
        await asyncio.sleep(0)
    except OSError:
        return await told()
""",
    ),
}
STAYS = {
    "called by sync code": """
def tell_by_sync_code(event):
    time.sleep(1)
    event.set()

def sync(event):
    tell_by_sync_code(event)

async def main(event: asyncio.Event):
    tell_by_sync_code(event)
""",
    "used as a value": """
def tell_as_value(event):
    time.sleep(1)
    event.set()

async def main(event: asyncio.Event):
    asyncio.get_running_loop().call_later(9, tell_as_value, event)
    tell_as_value(event)
""",
    "decorated": """
import functools

@functools.lru_cache
def tell_once(event):
    time.sleep(1)
    event.set()

async def main(event: asyncio.Event):
    tell_once(event)
""",
    "called where nothing can be awaited": """
def tell_in_generator(event):
    time.sleep(1)
    event.set()

async def main(event: asyncio.Event):
    tell_in_generator(event)
    return sum(1 for _ in [tell_in_generator(event) for _ in (1, 2)]), (lambda: tell_in_generator(event))
""",
    "called in clean-up": """
def tell_in_the_end(event):
    time.sleep(1)
    event.set()

async def main(event: asyncio.Event):
    try:
        await asyncio.sleep(0)
    finally:
        tell_in_the_end(event)
""",
    "a method that another class has, too": """
class Base:
    def note(self, event):
        raise NotImplementedError

class Derived(Base):
    def note(self, event):
        time.sleep(1)
        event.set()

    async def main(self, event: asyncio.Event):
        self.note(event)
""",
    "a method that is asked for by its name": """
class Handlers:
    def _on_start(self, event):
        time.sleep(1)
        event.set()

    async def main(self, event: asyncio.Event, name):
        getattr(self, "_on_" + name)(event)
        self._on_start(event)
""",
    "exported": """
__all__ = ["tell_everybody"]

def tell_everybody(event):
    time.sleep(1)
    event.set()

async def main(event: asyncio.Event):
    tell_everybody(event)
""",
    "what blocks inside stays": """
import sqlite3

def count(event, connection: sqlite3.Connection):
    connection.execute("select 1")
    event.set()

async def main(event: asyncio.Event, connection: sqlite3.Connection):
    count(event, connection)
""",
    "it may raise StopIteration": """
def first(event, rows):
    time.sleep(1)
    event.set()
    return next(rows)

async def main(event: asyncio.Event):
    return first(event, iter([1]))
""",
    "a test puts another in its place": """
class Patched:
    def _put_by_name(self, event):
        time.sleep(1)
        event.set()

    def _put_by_path(self, event):
        time.sleep(1)
        event.set()

    def _put_by_assignment(self, event):
        time.sleep(1)
        event.set()

    def _put_by_keyword(self, event):
        time.sleep(1)
        event.set()

    async def main(self, event: asyncio.Event):
        self._put_by_name(event)
        self._put_by_path(event)
        self._put_by_assignment(event)
        self._put_by_keyword(event)
""",
    "asked for by a name in full": """
class Asked:
    def _asked(self, event):
        time.sleep(1)
        event.set()

    async def main(self, event: asyncio.Event):
        asyncio.get_running_loop().call_soon(getattr(self, "_asked"), event)
        self._asked(event)
""",
    "something else may stand in its place": """
class Put:
    def __init__(self, given=None):
        if given:
            self._tell_or_other = given

    def _tell_or_other(self, event):
        time.sleep(1)
        event.set()

    async def main(self, event: asyncio.Event):
        self._tell_or_other(event)
""",
}
HEAD = "import asyncio\nimport sys\nimport time\n"
ELSEWHERE = {
    "package/__init__.py": "",
    "package/part.py": f"""{HEAD}
def tell_of_a_package(event):
    time.sleep(1)
    event.set()

def _tell_of_a_module(event):
    time.sleep(1)
    event.set()

def _tell_who_imports(event):
    time.sleep(1)
    event.set()

async def main(event: asyncio.Event):
    tell_of_a_package(event)
    _tell_of_a_module(event)
    _tell_who_imports(event)
""",
    "tests/test_put.py": """
from unittest import mock

import a_test_puts_another_in_its_place as app

def test_put(monkeypatch):
    monkeypatch.setattr(app.Patched, "_put_by_name", print)
    app.Patched._put_by_assignment = print
    with mock.patch("a_test_puts_another_in_its_place.Patched._put_by_path"):
        with mock.patch.multiple(app.Patched, _put_by_keyword=print):
            pass
""",
    "package/other.py": "from package.part import _tell_who_imports\n",
}


@pytest.fixture(scope="module")
def after(tmp_path_factory: pytest.TempPathFactory) -> Mapping[str, str]:
    """All files repaired, by their paths."""
    folder = tmp_path_factory.mktemp("make_async")
    texts = {_file(name): HEAD + text for name, text in STAYS.items()}
    texts |= {_file(name): HEAD + text for name, (text, _) in TURNED.items()}
    for path, text in (texts | ELSEWHERE).items():
        (folder / path).parent.mkdir(exist_ok=True)
        (folder / path).write_text(text)
    changes = {change.path: change for change in repaired(folder, found(folder))}
    return {
        path: (changes[str(folder / path)].after.decode() if str(folder / path) in changes else text)
        for path, text in (texts | ELSEWHERE).items()
    }


def _file(name: str) -> str:
    return name.replace(" ", "_").replace(",", "").replace("-", "_") + ".py"


@pytest.mark.parametrize("name", TURNED)
def test_the_helper_becomes_a_coroutine_function(name: str, after: Mapping[str, str]) -> None:
    before, turned = TURNED[name]
    goes = "time.sleep" in before and "time.sleep" not in turned  # an import goes with its last use
    head = HEAD.replace("import time\n", "") if goes else HEAD
    assert after[_file(name)] == head + turned


@pytest.mark.parametrize("name", STAYS)
def test_the_helper_stays_as_it_is(name: str, after: Mapping[str, str]) -> None:
    assert after[_file(name)] == HEAD + STAYS[name]


def test_only_what_is_private_is_turned_in_a_package(after: Mapping[str, str]) -> None:
    turned = [line for line in after["package/part.py"].splitlines() if line.startswith(("def", "async def _tell"))]
    assert turned == [
        "def tell_of_a_package(event):",
        "async def _tell_of_a_module(event):",
        "def _tell_who_imports(event):",
    ]


def test_it_is_no_safe_repair(tmp_path: Path) -> None:
    (tmp_path / "app.py").write_text(HEAD + TURNED["a function"][0])
    report = found(tmp_path)
    assert [one.fix.safe for one in report.findings if one.fix] == [False]
