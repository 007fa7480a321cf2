"""A file in which nothing but places has changed is not judged again, nor is any other: the report is carried over."""

from __future__ import annotations

import os
import random
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from loopsafe.lint import engine
from tests.cache.test_incremental import comment
from tests.engine.project import python_files, run, write

if TYPE_CHECKING:
    from pathlib import Path

    from loopsafe.lint.model import Report


class JudgedError(Exception):
    """The project was linked."""


def never(*_: object, **__: object) -> Report:
    raise JudgedError


def edit(path: Path, old: str, new: str) -> None:
    text = path.read_text()
    assert old in text
    path.write_text(text.replace(old, new, 1))


def carried(project: Path, monkeypatch: pytest.MonkeyPatch) -> Report:
    with monkeypatch.context() as patch:
        patch.setattr(engine, "judge", never)
        return run(project, cache=True)


@pytest.mark.parametrize(
    ("file", "old", "new"),
    [
        ("store.py", "import os\n", "# a comment\nimport os\n"),
        ("store.py", "    def load(self):\n", "    # one\n    # two\n\n    def load(self):\n"),
        ("views.py", "    time.sleep(0.1)\n", "\n    # why\n    time.sleep(0.1)\n"),
        ("views.py", "    return page(url)\n", "    return page(url)  # why\n"),
        ("service.py", "class Service:\n", 'class Service:\n    """What it serves."""\n\n'),
        ("service.py", "    return call(fetch, url)\n", "    return call(fetch, url)\n\n\n# the end"),
    ],
)
def test_lines_that_say_nothing(file: str, old: str, new: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    project = write(tmp_path)
    before = run(project, cache=True)
    edit(project / "app" / file, old, new)
    after = carried(project, monkeypatch)
    assert after == run(project)
    assert len(after.findings) == len(before.findings) > 3
    edit(project / "app" / file, new, old)
    assert carried(project, monkeypatch) == before


@pytest.mark.parametrize(
    ("file", "old", "new"),
    [
        ("views.py", "    return page(url)\n", "    return page( url)\n"),
        ("views.py", "    time.sleep(0.1)\n", "    time.sleep(0.1)  # noqa\n"),
        ("views.py", "time.sleep(0.1)", "time.sleep(0.2)"),
        ("views.py", "time.sleep(0.1)", "time.sleep(\n        0.1)"),
        ("store.py", "    return requests.get(url)", "    return requests.get(url)  # noqa"),
        ("store.py", "        with open(self.path) as stream:\n            return stream.read()", "        return 1"),
    ],
)
def test_lines_that_say_something(
    file: str, old: str, new: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    project = write(tmp_path)
    run(project, cache=True)
    edit(project / "app" / file, old, new)
    with pytest.raises(JudgedError):
        carried(project, monkeypatch)
    assert run(project, cache=True) == run(project)


def test_zero_is_not_false(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    project = write(tmp_path)
    file = project / "app" / "other.py"
    file.write_text(
        "import queue\nq = queue.Queue()\n\nasync def f():\n    q.get(block=10 > 3, timeout=False)\n    g(0)\n"
    )
    run(project, cache=True)
    edit(file, "g(0)\n", "g(False)\n")
    with pytest.raises(JudgedError):
        carried(project, monkeypatch)


def test_what_is_quoted_elsewhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    project = write(tmp_path)
    file = project / "app" / "store.py"
    long = "'" + "x" * 70 + "'"
    edit(file, "requests.get(url)", f"requests.get(url + {long})")
    run(project, cache=True)
    edit(file, long, long.replace("x", "y"))  # the facts of a long text do not tell what it says, a hop does
    with pytest.raises(JudgedError):
        carried(project, monkeypatch)
    assert run(project, cache=True) == run(project)


def test_comments_in_many_places(tmp_path: Path) -> None:
    project = write(tmp_path)
    chance = random.Random(3)
    for _ in range(40):
        comment(chance, project / "app" / chance.choice(["store.py", "service.py", "views.py"]))
        names = python_files(project)
        named = chance.sample(names, 2) if chance.random() < 0.3 else []
        assert run(project, *named, cache=True) == run(project, *named)


def test_facts_are_in_one_order_whatever_the_process() -> None:
    """Else a file with nothing but a comment more would seem changed to the next process."""
    names = [f"name_{n}" for n in range(20)]
    text = "def f():\n" + "".join(f"    {n} = make()\n" for n in names) + f"    return lambda: ({', '.join(names)})\n"
    program = (
        "import sys; from loopsafe.lint.files.source import read_facts;"
        "print([list(frame.bindings) for frame in read_facts(sys.stdin.buffer.read(), 'a.py').frames])"
    )
    orders = {
        subprocess.run(
            [sys.executable, "-c", program],
            input=text.encode(),
            env={**os.environ, "PYTHONHASHSEED": seed},
            capture_output=True,
            check=True,
        ).stdout
        for seed in ("1", "2", "3")
    }
    (order,) = orders
    assert all(name.encode() in order for name in names)
