"""What a repair opens the way for, in another file as well, is repaired in the same run."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from loopsafe.lint.configuration.config import Config
from loopsafe.lint.fixes import FileChange, fix_until_settled
from loopsafe.lint.model import Finding, Report
from tests.fixes.marked import unmark

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

SLEEPY = "import asyncio, time\n\nasync def f():\n    «native-sleep|time.sleep(1)»\n"
CONFIG = Config(target_version=(3, 11))


class Project:
    """Two files that sleep; the second is found only when the first no longer does."""

    def __init__(self, folder: Path) -> None:
        self.paths = [str(folder / "a.py"), str(folder / "b.py")]
        source, found = unmark(SLEEPY, "offload")
        self.found = {path: [replace(one, path=path) for one in found] for path in self.paths}
        for path in self.paths:
            (folder / path).write_text(source)
        self.looks: list[list[str]] = []
        self.after: list[Finding] = []  # found in the first file once it no longer sleeps

    def first(self) -> Report:
        return Report([*self.found[self.paths[0]]])

    def check(self, paths: Sequence[str], texts: Mapping[str, bytes]) -> Report:
        if len(paths) > 1:
            self.looks.append(sorted(texts))
        repaired = {path for path, text in texts.items() if b"await" in text}
        a, b = self.paths
        left: list[Finding] = self.after if a in repaired else self.found[a]
        return Report([*left, *(self.found[b] if a in repaired and b not in repaired else [])])

    def settled(self, report: Report, texts: Mapping[str, bytes]) -> Sequence[FileChange]:
        return fix_until_settled(report, CONFIG, self.paths, self.check, unsafe=True, select=None, texts=texts)


def test_what_is_found_in_another_file_afterwards_is_repaired_too(tmp_path: Path) -> None:
    project = Project(tmp_path)
    one, other = project.settled(project.first(), {})
    assert b"await asyncio.sleep(1)" in one.after
    assert b"await asyncio.sleep(1)" in other.after
    assert other.before == (tmp_path / "b.py").read_bytes()


def test_all_is_looked_at_until_nothing_changes(tmp_path: Path) -> None:
    project = Project(tmp_path)
    project.settled(project.first(), {})
    assert project.looks == [project.paths[:1], project.paths]


def test_only_what_was_there_counts_as_fixed(tmp_path: Path) -> None:
    project = Project(tmp_path)
    assert [one.fixed for one in project.settled(project.first(), {})] == [(*project.found[project.paths[0]],), ()]


def test_nothing_is_looked_at_again_where_nothing_changed(tmp_path: Path) -> None:
    project = Project(tmp_path)
    assert project.settled(Report(), {}) == []
    assert project.looks == []


def test_content_that_is_not_on_disk_is_what_is_fixed(tmp_path: Path) -> None:
    project = Project(tmp_path)
    path = project.paths[0]
    text = (tmp_path / "a.py").read_bytes() + b"\n# not saved yet\n"
    change = project.settled(project.first(), {path: text})[0]
    assert change.before == text
    assert change.after.endswith(b"# not saved yet\n")


def test_what_is_another_finding_in_the_same_function_afterwards_is_left(tmp_path: Path) -> None:
    """What `Protocol(config)` reaches may have another name once `config` is made in a thread: it is not repaired."""
    project = Project(tmp_path)
    source, found = unmark(SLEEPY + "    «async-lock|wait()»\n", "offload")
    path = project.paths[0]
    (tmp_path / "a.py").write_text(source)
    sleeping, waiting = (replace(one, path=path) for one in found)
    project.found[path] = [sleeping, waiting]
    project.after = [replace(waiting, primitive="another")]
    change = project.settled(project.first(), {})[0]
    assert (change.fixed, [one for one, _ in change.left]) == ((sleeping,), [waiting])
