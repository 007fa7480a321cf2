"""Whatever is edited, the answer with the cache is the answer without."""

from __future__ import annotations

import os
import random
from typing import TYPE_CHECKING

import pytest

from loopsafe.lint import engine, index
from loopsafe.lint.cache import compact
from loopsafe.lint.configuration import config
from loopsafe.lint.extract import extract
from loopsafe.lint.files import reading, source
from tests.cache.command import command
from tests.engine.project import FILES, python_files, run, write
from tests.forked import loopsafe

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from loopsafe.lint.index import Index, Options
    from loopsafe.lint.model import Report

    Edit = Callable[[random.Random, Path], None]

LINES = (
    "    time.sleep(1)\n",
    "    fetch('x')\n",
    "    open('x').read()\n",
    "    pass\n",
    "    return Store('x').load()\n",
    "    os.stat('x')  # noqa\n",
    "    await asyncio.to_thread(fetch, 'x')\n",
)
HEAD = "import asyncio, os, time\nfrom app.store import Store, fetch\n"


def add_function(chance: random.Random, path: Path) -> None:
    kind = chance.choice(("async def", "def"))
    body = "".join(line for line in chance.sample(LINES, 3) if kind == "async def" or "await" not in line)
    path.write_text(path.read_text() + f"\n\n{kind} f{chance.randrange(5)}():\n{body or '    pass'}\n")


def drop_line(chance: random.Random, path: Path) -> None:
    text = path.read_text().splitlines(keepends=True)
    if text:
        del text[chance.randrange(len(text))]
    path.write_text("".join(text))


def double_line(chance: random.Random, path: Path) -> None:
    text = path.read_text().splitlines(keepends=True)
    if text:
        text.insert(chance.randrange(len(text)), chance.choice(text))
    path.write_text("".join(text))


def comment(chance: random.Random, path: Path) -> None:
    text = path.read_text().splitlines(keepends=True)
    text.insert(chance.randrange(len(text) + 1), chance.choice(("\n", "# a comment\n", "        # noqa\n", "'text'\n")))
    path.write_text("".join(text))


def same_length(chance: random.Random, path: Path) -> None:
    swaps = (("fetch", "rows_"), ("rows_", "fetch"), ("sleep", "ctime"), ("ctime", "sleep"))
    old, new = chance.choice(swaps)
    path.write_text(path.read_text().replace(old, new))


def original(_: random.Random, path: Path) -> None:
    name = f"app/{path.name}"
    path.write_text(FILES.get(name, HEAD))


def touch(_: random.Random, path: Path) -> None:
    path.touch()


def remove(_: random.Random, path: Path) -> None:
    path.unlink()


def broken(_: random.Random, path: Path) -> None:
    path.write_text(path.read_text() + "def (:\n")


EDITS: tuple[Edit, ...] = (
    add_function, add_function, drop_line, double_line, same_length, same_length, original, original, touch, remove,
    broken, comment, comment, comment, comment,
)  # fmt: skip


def edit(chance: random.Random, project: Path) -> None:
    path = project / "app" / chance.choice(["__init__.py", "store.py", "service.py", "views.py", "other.py", "new.py"])
    if not path.exists():
        path.write_text(FILES.get(f"app/{path.name}", HEAD))
    chance.choice(EDITS)(chance, path)


def soak(project: Path, rounds: int, seed: int) -> int:
    """Random edits, each followed by a run with the cache and one without; the findings seen."""
    chance = random.Random(seed)
    found = 0
    for _ in range(rounds):
        for _ in range(chance.choice((1, 1, 1, 2, 5))):
            edit(chance, project)
        names = python_files(project)
        named = [] if chance.random() < 0.6 else chance.sample(names, min(2, len(names)))
        warm = run(project, *named, cache=True)
        assert warm == run(project, *named), (seed, named)
        found += len(warm.findings)
    return found


def test_after_each_of_fifty_edits_the_cache_changes_no_answer(tmp_path: Path) -> None:
    assert soak(write(tmp_path), 50, seed=1) > 50


@pytest.mark.slow
def test_after_each_of_a_thousand_edits_the_cache_changes_no_answer(tmp_path: Path) -> None:
    assert soak(write(tmp_path), 1000, seed=2) > 1000


@pytest.mark.parametrize("form", ["full", "concise", "json", "sarif"])
def test_an_answer_given_again_is_the_same_to_the_byte(tmp_path: Path, form: str) -> None:
    project = write(tmp_path / "project")
    fresh = command(project, "--no-cache", "-f", form)
    assert [command(project, "-f", form) for _ in range(4)] == [fresh] * 4
    assert list((project / ".loopsafe_cache").glob("answer-*"))


CHANGES: dict[str, Callable[[Path], object]] = {
    "a file": lambda p: (p / "app/views.py").write_text(FILES["app/views.py"].replace("sleep(0.1)", "sleep(0.2)")),
    "another file": lambda p: (p / "app/store.py").write_text(FILES["app/store.py"].replace("requests.get", "print")),
    "a new file": lambda p: (p / "app/new.py").write_text(FILES["app/views.py"]),
    "a new folder": lambda p: write(p, {"more/deep/new.py": FILES["app/views.py"]}),
    "a file that goes": lambda p: (p / "app/other.py").unlink(),
    "the configuration": lambda p: (p / "pyproject.toml").write_text("[tool.loopsafe]\nignore = ['LS101']\n"),
    "what git ignores": lambda p: (p / ".gitignore").write_text("other.py\n"),
    "what git ignores, inside": lambda p: (p / "app/.gitignore").write_text("other.py\n"),
    "a project inside": lambda p: write(p, {"app/pyproject.toml": "[tool.loopsafe]\nignore = ['LS101']\n"}),
    "the baseline": lambda p: (p / "base.json").write_text("[]"),
}


@pytest.mark.parametrize("name", CHANGES)
def test_an_answer_is_not_given_again_after_a_change_of(tmp_path: Path, name: str) -> None:
    project = write(tmp_path / "project")
    extra: tuple[str, ...] = ()
    if name == "the baseline":
        extra = ("--baseline", "base.json")
        loopsafe("baseline", "--baseline", "base.json", cwd=project).check_returncode()
    before = [command(project, *extra) for _ in range(3)]
    CHANGES[name](project)
    after = command(project, *extra)
    assert after == command(project, "--no-cache", *extra)
    assert after != before[0]


def test_standard_input_is_part_of_the_question(tmp_path: Path) -> None:
    project = write(tmp_path / "project")

    def ask(text: str) -> str:
        return command(project, "-f", "concise", "-", "--stdin-filename", "app/views.py", stdin=text)[1]

    loud = FILES["app/views.py"]
    quiet = loud.replace("    time.sleep(0.1)\n", "")
    answers = [ask(text) for text in (loud, loud, quiet, loud, quiet)]
    assert answers[0] == answers[1] == answers[3] != answers[2] == answers[4]


def judging(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """A list that gets the number of files each time some are judged."""
    judged: list[int] = []
    judge = engine.judge

    def note(named: Sequence[str], index: Index, options: Options, *, noqa: bool) -> Report:
        judged.append(len(named))
        return judge(named, index, options, noqa=noqa)

    monkeypatch.setattr(engine, "judge", note)
    return judged


def test_a_report_answers_for_a_part_of_its_files(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    project = write(tmp_path / "project")
    monkeypatch.chdir(project)
    names = ["app/__init__.py", "app/other.py", "app/service.py", "app/store.py", "app/views.py"]
    expected = {name: run(project, name) for name in names}
    assert sum(len(report.findings) for report in expected.values()) > 3
    run(project, "app", cache=True)
    judged = judging(monkeypatch)
    assert {name: run(project, name, cache=True) for name in names} == expected
    (project / "app/views.py").write_text("# moved\n" + FILES["app/views.py"])
    moved = run(project, "app/other.py", "app/views.py", cache=True)
    assert not judged
    assert moved == run(project, "app/other.py", "app/views.py")


def test_files_named_otherwise_are_shown_as_they_are_named_now(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    project = write(tmp_path / "project")
    monkeypatch.chdir(project)
    for first, then in (("app", str(project / "app/views.py")), (str(project / "app"), "app/views.py")):
        run(project, first, cache=True)
        assert run(project, then, cache=True) == run(project, then)
        mixed = [str(project / "app/other.py"), "app/views.py"]
        assert run(project, *mixed, cache=True) == run(project, *mixed)


def test_a_changed_loopsafe_answers_anew(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    project = write(tmp_path / "project")
    expected = run(project, cache=True)
    judged = judging(monkeypatch)
    assert run(project, cache=True) == expected
    assert not judged
    monkeypatch.setattr("loopsafe.lint.cache.tool.identity", lambda: "another")
    assert run(project, cache=True) == expected
    assert judged


def test_nothing_is_parsed_or_loaded_when_nothing_has_changed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    project = write(tmp_path / "project")
    expected = run(project, cache=True)
    used: list[str] = []

    def noted(name: str, function: Callable[..., object]) -> Callable[..., object]:
        def note(*args: object) -> object:
            used.append(name)
            return function(*args)

        return note

    monkeypatch.setattr(source, "extract", noted("extract", extract))
    monkeypatch.setattr(index, "loads", noted("loads", compact.loads))
    assert run(project, cache=True) == expected
    assert not used
    (project / "app/service.py").write_text(FILES["app/service.py"] + "\nx = 1\n")
    run(project, cache=True)
    assert used.count("extract") == 1
    assert "loads" in used


def test_one_changed_file_is_all_that_is_parsed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    project = write(tmp_path / "project")
    run(project, cache=True)
    seen: list[str] = []

    def note(path: str, data: bytes | None) -> object:
        seen.append(os.path.basename(path))
        return reading.extract_file(path, data)

    monkeypatch.setattr("loopsafe.lint.files.gathering.extract_file", note)
    (project / "app/service.py").write_text(FILES["app/service.py"] + "\nx = 1\n")
    report = run(project, cache=True)
    assert seen == ["service.py"]
    assert report == run(project)
    assert engine.check([str(project)], config.load(project)) == report
