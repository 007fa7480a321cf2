"""What a fix must never do: each item of the design is a fixture, and the report says why it was left."""

from __future__ import annotations

import ast
import shutil
from typing import TYPE_CHECKING

import pytest

from tests.fixes.repairing import found, repaired
from tests.fixtures.marks import FIXTURES

if TYPE_CHECKING:
    from collections.abc import Mapping

    from loopsafe.lint.fixes import FileChange

STORY = FIXTURES / "projects" / "never"

REFUSED = {
    "await in a default argument": ("places.in_a_default_argument", "a default argument or annotation is evaluated"),
    "await in a default of a lambda": ("places.in_a_default_of_a_lambda", "a default argument cannot await"),
    "await in a decorator": ("places.in_a_decorator", "a decorator cannot await"),
    "await in a class body": ("places.in_a_class_body.Kept", "a class body or header cannot await"),
    "await in a class header": ("places.in_a_class_header", "a class body or header cannot await"),
    "offload of a connection": ("bound.connection", "the connection or session is bound to its thread"),
    "offload of a cursor": ("bound.cursor", "the connection or session is bound to its thread"),
    "offload of a session": ("bound.orm_session", "the connection or session is bound to its thread"),
    "offload of signal": ("bound.signal_handler", "the called code uses `signal.signal`"),
    "offload of thread-locals": ("bound.thread_local", "the called code uses what is bound to its thread"),
    "offload of a look-up of the loop": ("bound.running_loop", "the called code uses `asyncio.get_running_loop`"),
    "offload of what starts a task": ("bound.task", "the called code uses `asyncio.create_task`"),
    "offload of a future's result": ("bound.future_of_the_loop", "the called code uses `asyncio.Future.set_result`"),
    "offload of a queue of tasks": ("bound.queue_of_the_loop", "the called code uses `asyncio.Queue.put_nowait`"),
    "offload under a held lock": ("held.between_acquire_and_release", "`LOCK` is held here: a thread lock must not"),
    "offload of acquire": ("held.the_lock_itself", "`LOCK` is used in sync code too"),
    "offload in a finally": ("held.in_a_finally", "a `finally` also runs under cancellation"),
    "offload at a cancellation": ("held.in_an_except_for_cancellation", "this `except` also runs under cancellation"),
    "offload in except BaseException": (
        "held.in_an_except_for_everything",
        "this `except` also runs under cancellation",
    ),
    "offload of next": ("lazy.next_of_an_iterator", "`next` raises StopIteration, which cannot cross a thread"),
    "offload of next of a file": ("lazy.file_read_line_by_line", "`next` raises StopIteration"),
    "two threads in one iterator": ("lazy.next_of_what_others_ask_too", "somebody else may ask the iterator"),
    "two threads in one loop's iterator": ("lazy.iterator_that_others_ask_too", "somebody else may ask the iterator"),
}
"""Item: the fixture, and how the reason in the report begins."""

WRITTEN = {
    "what is lazy is consumed in the thread": (
        "lazy.iterator_that_a_thread_made",
        "await asyncio.to_thread(next, items, end)",
    ),
    "a lambda stays sync": (
        "places.in_a_lambda",
        'asyncio.to_thread(sorted, ["a", "b"], key=lambda name: name + load())',
    ),
    "a lambda that is called stays sync": ("places.in_a_lambda_called_here", "ask = lambda: load()"),
    "a nested def stays sync": ("places.in_a_nested_sync_def", "def ask() -> str:\n        return load()"),
    "a generator expression stays sync": ("places.in_a_generator_expression", "(load() for _ in range(2))"),
    "an attribute of what is awaited": ("written.sleep_with_an_attribute", "(await asyncio.sleep(0.01)).__class__"),
    "a power of what is awaited": ("written.power", "return (await asyncio.to_thread(load)) ** 2"),
    "minus a power of it": ("written.power_of_a_negative", "-(await asyncio.to_thread(load)) ** 2"),
    "a call of what is awaited": ("written.awaited_call_of_a_result", "waits_for(await asyncio.to_thread(load))"),
    "keywords are passed on": ("written.keywords", "asyncio.to_thread(load, 1, 2, k=3)"),
    "what is unpacked is passed on": ("written.unpacked", 'asyncio.to_thread(load, *values, **{"k": 3})'),
    "an offload is awaited where it is tested": ("written.tested", "if not await asyncio.to_thread(load):"),
    "a function is passed and not called": ("written.passed", "asyncio.to_thread(load, 1, k=3)"),
    "a coroutine function is awaited": ("bound.coroutine_function", "return await work()"),
    "a lock is taken in the thread that gives it back": (
        "held.while_a_lock_is_held",
        "with LOCK:  # expect: LS204\n            return load()",
    ),
    "next with a default": ("lazy.next_with_a_default", 'await asyncio.to_thread(next, lines(), "")'),
    "a name that is taken": ("shadowed.name_is_taken", "asyncio = 1\n    await _asyncio.sleep(0.01)"),
}
"""Item: the fixture, and what stands there after the repair."""

HEADS = {
    "a shebang, a docstring, a future import, one import each": (
        "imports",
        '#!/usr/bin/env python\n"""What a file imports stays what it was."""\n\nfrom __future__ import annotations\n\n'
        "import asyncio\nfrom asyncio import gather\n",
    ),
    "a name that does not shadow": (
        "shadowed",
        '"""A name that a repair needs is taken where it is needed."""\n\nimport asyncio as _asyncio\n\n\n',
    ),
}
"""Item: the fixture's file, and how it begins after the repair."""


@pytest.fixture(scope="module")
def changes(tmp_path_factory: pytest.TempPathFactory) -> Mapping[str, FileChange]:
    """What becomes of each file of the story, by its name."""
    folder = tmp_path_factory.mktemp("never") / "story"
    shutil.copytree(STORY, folder, ignore=shutil.ignore_patterns("__pycache__"))
    return {_stem(change.path): change for change in repaired(folder, found(folder))}


def _stem(path: str) -> str:
    return path.replace("\\", "/").rpartition("/")[2].removesuffix(".py")


@pytest.mark.parametrize("item", REFUSED)
def test_what_is_never_done_is_left_for_this_reason(item: str, changes: Mapping[str, FileChange]) -> None:
    fixture, reason = REFUSED[item]
    file, _, function = fixture.partition(".")
    reasons = {why for finding, why in changes[file].left if finding.function == function}
    assert any(why.startswith(reason) for why in reasons), reasons


@pytest.mark.parametrize("item", REFUSED)
def test_and_its_code_stays_as_it_was(item: str, changes: Mapping[str, FileChange]) -> None:
    file, _, function = REFUSED[item][0].partition(".")
    if function == "file_read_line_by_line":
        pytest.skip("the file is opened in a thread, and read on the loop as before")
    before, after = changes[file].before.decode(), changes[file].after.decode()
    assert _text(before, function) == _text(after, function)


@pytest.mark.parametrize("item", WRITTEN)
def test_what_is_done_is_written_so(item: str, changes: Mapping[str, FileChange]) -> None:
    fixture, text = WRITTEN[item]
    file, _, function = fixture.partition(".")
    assert text in _text(changes[file].after.decode(), function)


@pytest.mark.parametrize("item", HEADS)
def test_a_file_begins_as_before(item: str, changes: Mapping[str, FileChange]) -> None:
    file, text = HEADS[item]
    assert changes[file].after.decode().startswith(text)


def test_every_case_of_the_story_is_in_a_table(changes: Mapping[str, FileChange]) -> None:
    named = {fixture for table in (REFUSED, WRITTEN) for fixture, _ in table.values()}
    assert {f"{file}.{one.function}" for file, change in changes.items() for one, _ in change.left} <= named


def _text(source: str, function: str) -> str:
    body: list[ast.stmt] = ast.parse(source).body
    for name in function.split("."):
        [node] = [one for one in body if getattr(one, "name", "") == name]
        assert isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef)
        body = node.body
    return ast.get_source_segment(source, node) or ""
