"""A hub that runs everybody's listeners is followed once, not once for each combination of who sends what to whom."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from loopsafe.lint.reach.paths import FeasiblePaths
from tests.one_file import check_source

if TYPE_CHECKING:
    from pathlib import Path

    import pytest

LISTENERS = 30
HEAD = """\
import time

class Bus:
    def __init__(self):
        self.listeners = []

    def on(self, listener):
        self.listeners.append(listener)

    def emit(self, *what):
        for listener in self.listeners:
            listener(*what)

BUS = Bus()

async def main():
    BUS.emit(None, None)  # blocks
"""
LISTENER = """
class Event#:
    def __init__(self, before):
        self.before = before

def listener#(first, second):
    BUS.emit(Event#(first), second)
    BUS.emit(second, Event#(None))
    NAP

BUS.on(listener#)
"""


def test_states_of_a_hub_do_not_multiply(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    states = set()
    asked = FeasiblePaths._of

    def counted(paths: FeasiblePaths, state: Any) -> Any:
        states.add(state)
        return asked(paths, state)

    monkeypatch.setattr(FeasiblePaths, "_of", counted)
    source = HEAD + "".join(
        LISTENER.replace("#", str(n)).replace("NAP", "time.sleep(1)" if n == LISTENERS - 1 else "pass")
        for n in range(LISTENERS)
    )
    assert [finding.code for finding in check_source(tmp_path, source).findings] == ["LS301"]
    assert len(states) < 10 * LISTENERS
