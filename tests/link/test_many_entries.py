"""Tables, registries and classes with many entries: the one that blocks is found wherever it stands among them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from loopsafe.lint.configuration.config import Config
from loopsafe.lint.engine import check
from loopsafe.lint.index import Options
from tests.one_file import check_source

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

ENTRIES = 36
BLOCKS = 30
HEAD = "import time\nfrom dataclasses import dataclass\n\n"
LOOP = "\nasync def main(key):\n    "


def each(line: str, joint: str = "\n") -> str:
    """``line`` once an entry, with its number for ``#``."""
    return joint.join(line.replace("#", str(number)) for number in range(ENTRIES))


def functions() -> str:
    """A function an entry; one of them blocks."""
    return "\n".join(f"def f{n}():\n    {'time.sleep(1)' if n == BLOCKS else 'pass'}\n" for n in range(ENTRIES))


def classes() -> str:
    """A class an entry, all with one method; one of them blocks."""
    line = "class K#:\n    def go(self):\n        "
    return "\n".join(
        line.replace("#", str(n)) + ("time.sleep(1)" if n == BLOCKS else "pass") + "\n" for n in range(ENTRIES)
    )


def listed() -> str:
    """A list of functions."""
    return functions() + f"ALL = [{each('f#', ', ')}]" + LOOP + "for f in ALL:\n        f()"


def paired() -> str:
    """Pairs of a name and a function, and the table made of them."""
    pairs = each("('#', f#)", ", ")
    return functions() + f"ALL = [{pairs}]\nTABLE = dict(ALL)" + LOOP + "TABLE[key]()"


def tabled() -> str:
    """A table of classes."""
    pairs = each("'#': K#", ", ")
    return classes() + f"ALL = {{{pairs}}}" + LOOP + "ALL[key]().go()"


def appended() -> str:
    """A list that grows line by line."""
    return functions() + "ALL = []\n" + each("ALL.append(f#)") + LOOP + "for f in ALL:\n        f()"


def stored() -> str:
    """A table that grows line by line."""
    return functions() + "ALL = {}\n" + each("ALL['#'] = f#") + LOOP + "ALL[key]()"


def registered() -> str:
    """A registry with a method that functions are handed to."""
    bus = (
        "class Bus:\n    def __init__(self):\n        self.all = []\n    def on(self, f):\n        self.all.append(f)\n"
    )
    fire = "    def fire(self):\n        for f in self.all:\n            f()\n"
    return functions() + bus + fire + "bus = Bus()\n" + each("bus.on(f#)") + LOOP + "bus.fire()"


def decorated() -> str:
    """A registry that functions are decorated with."""
    add = "ALL = {}\ndef add(name):\n    def deco(f):\n        ALL[name] = f\n        return f\n    return deco\n"
    return add + functions().replace("def f", "@add('x')\ndef f") + LOOP + "ALL[key]()"


def constructed() -> str:
    """Objects with a function each, called by their names."""
    command = "class Command:\n    def __init__(self, run):\n        self.run = run\n"
    return functions() + command + each("C# = Command(f#)") + LOOP + f"C{BLOCKS}.run()"


def recorded() -> str:
    """Records with a function each, in a tuple."""
    record = "@dataclass\nclass Step:\n    name: str\n    run: object\n"
    steps = each("Step('#', f#)", ", ")
    return functions() + record + f"ALL = ({steps})" + LOOP + "for s in ALL:\n        s.run()"


def instances() -> str:
    """Objects of a class each, in a list."""
    return classes() + f"ALL = [{each('K#()', ', ')}]" + LOOP + "for one in ALL:\n        one.go()"


def returned() -> str:
    """A factory with a branch for every class."""
    return classes() + "def make(key):\n" + each("    if key == #:\n        return K#()") + LOOP + "make(key).go()"


FORMS = [listed, paired, tabled, appended, stored, registered, decorated, constructed, recorded, instances, returned]


@pytest.mark.parametrize("form", FORMS)
def test_the_entry_that_blocks_is_found(form: Callable[[], str], tmp_path: Path) -> None:
    report = check_source(tmp_path, HEAD + form() + "\n")
    assert [(f.code, f.primitive) for f in report.findings] == [("LS301", "time.sleep")]


@pytest.mark.parametrize("form", FORMS)
def test_entries_that_do_not_block_are_silent(form: Callable[[], str], tmp_path: Path) -> None:
    report = check_source(tmp_path, HEAD + form().replace("time.sleep(1)", "pass") + "\n")
    assert not report.findings


def test_classes_of_one_name_are_told_apart_however_many_calls_there_are(tmp_path: Path) -> None:
    record = HEAD + "@dataclass\nclass Step:\n    run: object\n\ndef work():\n    time.sleep(1)\n\n"
    crowd = HEAD + "class Step:\n    def __init__(self, run):\n        pass\n\n" + "Step(1)\n" * 2_000
    (tmp_path / "a.py").write_text(crowd)
    (tmp_path / "b.py").write_text(record + "STEP = Step(work)" + LOOP + "STEP.run()\n")
    report = check([tmp_path], Config(tmp_path), options=Options(jobs=1, use_cache=False))
    assert [(f.path, f.primitive) for f in report.findings] == [(str(tmp_path / "b.py"), "time.sleep")]


JOBS = """
class Job:
    def __init__(self, target):
        self.target = target

    def run(self):
        self.target()

class Hub:
    def __init__(self):
        self.current = None

    def run(self):
        self.current.run()

    def add(self, target):
        self.current = Job(target)
        self.run()

hub = Hub()
"""


def test_a_hub_that_runs_any_job_is_not_said_to_run_each_of_them(tmp_path: Path) -> None:
    calls = each("def start#():\n    hub.add(f#)")
    report = check_source(tmp_path, HEAD + functions() + JOBS + calls + LOOP + "hub.add(f3)\n")
    assert not report.findings
