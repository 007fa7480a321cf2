"""A function whose name is called everywhere is still followed with what matters: arguments that may block."""

from __future__ import annotations

from typing import TYPE_CHECKING

from loopsafe.lint.link.values import parameters
from tests.one_file import check_source

if TYPE_CHECKING:
    from pathlib import Path

ORM = """\
import sqlite3


class User:
    @classmethod
    def find(cls, db, name):
        return db.execute(name)


class Hub:
    def __init__(self):
        self.db = sqlite3.connect("x")

    async def start(self):
        User.find(self.db, "x")
"""

CHILDREN = """\
import time


class Clock:
    def wait(self):
        time.sleep(1)


class Base:
    def __init__(self, clock):
        self.clock = clock

    async def start(self):
        self.clock.wait()


class Child(Base):
    def __init__(self, clock):
        super().__init__(clock)


child = Child(Clock())
"""


def lines(tmp_path: Path, source: str) -> list[tuple[int, str]]:
    return [(f.span.line, f.code) for f in check_source(tmp_path, source).findings]


def test_a_connection_passed_to_a_function_of_a_common_name(tmp_path: Path) -> None:
    others = "\n".join(f"    text.find({n})" for n in range(parameters.MOST_CALLS + 1))
    assert lines(tmp_path, f"{ORM}\n\ndef others(text):\n{others}\n") == [(15, "LS301")]


def test_an_argument_that_a_child_hands_to_the_constructor_above_it(tmp_path: Path) -> None:
    others = "\n\n".join(
        f"class Other{n}(dict):\n    def __init__(self):\n        super().__init__()"
        for n in range(parameters.MOST_CALLS + 1)
    )
    assert lines(tmp_path, f"{CHILDREN}\n\n{others}\n") == [(14, "LS301")]
