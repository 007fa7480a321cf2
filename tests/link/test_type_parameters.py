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
