"""``class Stack[T]`` and ``type Source = ...``, which only a newer Python can parse, say what ``TypeVar`` says."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import pytest

from tests.one_file import check_source

if TYPE_CHECKING:
    from pathlib import Path

pytestmark = pytest.mark.skipif(sys.version_info < (3, 12), reason="the syntax is Python 3.12's")

SOURCE = """\
import time
from pathlib import Path

type Source = Path


class Job:
    def run(self):
        time.sleep(1)

    def name(self):
        return "x"


class Stack[T]:
    def __init__(self) -> None:
        self.items: list[T] = []

    def pop(self) -> T:
        return self.items.pop()


def first[T: Job](items: list[T]) -> T:
    return items[0]


async def use(stack: Stack[Job], jobs: list[Job], path: Source):
    stack.pop().run()  # reported
    stack.pop().name()
    first(jobs).run()  # reported
    first(jobs).name()
    path.read_text()  # reported
"""


def test_type_parameters_are_type_variables(tmp_path: Path) -> None:
    report = check_source(tmp_path, SOURCE)
    wanted = {number for number, line in enumerate(SOURCE.splitlines(), 1) if line.endswith("# reported")}
    assert {finding.span.line for finding in report.findings} == wanted


ALIASES = """\
import time
from collections.abc import Callable
from typing import Optional

type Json = dict[str, Json] | list[Json] | str | None
type Even[T] = list[Odd[T]] | T
type Odd[T] = dict[str, Even[T]] | Even[T]
type Handler = Callable[[], str] | Optional[Handler]
type Itself = Itself
type Wrapped[T] = Callable[[], Wrapped[T]] | Wrapped[list[T]]


class Table(dict[str, Json]):
    def read(self) -> Json:
        time.sleep(1)


class Box[T]:
    def __init__(self, held: Even[T]) -> None:
        self.held = held

    def get(self) -> Odd[T]:
        return self.held


def same(value: Json, handler: Handler, even: Even[str]) -> Json:
    return handler() and value


async def use(value: Json, handler: Handler, even: Even[int], odd: Odd[str], itself: Itself, made: Wrapped[int]):
    handler().upper()
    made().lower()
    Box(even).get()
    for one in odd:
        print(one, itself.name, value["a"]["b"])
    Table().read()  # reported
    same(value, handler, even)
"""


def test_a_type_alias_may_name_itself(tmp_path: Path) -> None:
    report = check_source(tmp_path, ALIASES)
    wanted = {number for number, line in enumerate(ALIASES.splitlines(), 1) if line.endswith("# reported")}
    assert not report.troubles
    assert {finding.span.line for finding in report.findings} == wanted
