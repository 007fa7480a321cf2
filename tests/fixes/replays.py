"""Repairs a copy of a story of fixtures, and runs its repaired functions as they were and as they are."""

from __future__ import annotations

import ast
import json
import shutil
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

from loopsafe.lint.engine import Session, check
from loopsafe.lint.fixes import FileChange, fix_files, write
from loopsafe.lint.index import Options
from tests.fixtures.executed.drives import SKIP
from tests.fixtures.executed.functions import functions_of
from tests.fixtures.marks import FIXTURES
from tests.fixtures.stories import Story

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from concurrent.futures import Executor

    from loopsafe.lint.model import Finding

REPOSITORY = FIXTURES.parent
HARD_LIMIT = 400
MANY = 150
"""Functions that are worth a process: they wait most of the time."""


@dataclass
class Replay:
    """What the repaired functions of a story did before and after, by ``STORY/FILE::FUNCTION``."""

    repaired: dict[str, set[str]] = field(default_factory=dict)
    """The functions that are written differently now, with the strategies that rewrote them."""
    made_plain: set[str] = field(default_factory=set)
    """Those that were coroutine functions: whoever calls them does it in a thread now."""
    before: dict[str, Any] = field(default_factory=dict)
    after: dict[str, Any] = field(default_factory=dict)
    left: set[tuple[str, int]] = field(default_factory=set)
    """The files and lines where something is found still."""


def replay(story: Story, folder: Path, pool: Executor) -> Callable[[], Replay]:
    """Repair a copy of ``story``, and have what was repaired run in the pool, as it was and as it is."""
    before, after = (_copied(story, folder / name) for name in ("before", "after"))
    result = Replay()
    for change in repair(after):
        _compare(result, f"{story.name}/{Path(change.path).relative_to(after.root).as_posix()}", change)
        write(change)
    return _replayed(result, before, after, folder, pool)


def run_both(folder: Path, before: str, after: str) -> Replay:
    """Run the functions of a program that another one has, written differently."""
    stories: list[Story] = []
    result = Replay()
    for name, text in (("before", before), ("after", after)):
        root = folder / name / "projects" / "story"
        root.mkdir(parents=True)
        (root / "app.py").write_text(text)
        stories.append(Story("story", root))
    _compare(result, "story/app.py", FileChange("app.py", before.encode(), after.encode(), (), ()))
    with ThreadPoolExecutor() as pool:
        return _replayed(result, stories[0], stories[1], folder, pool)()


def _replayed(result: Replay, before: Story, after: Story, folder: Path, pool: Executor) -> Callable[[], Replay]:
    names = sorted(key for key in result.repaired if not {key, f"{key.partition('::')[0]}::*"} & set(SKIP))
    if not names:
        return lambda: result
    shares = _shared_out(names)
    runs = [
        [pool.submit(_run, story, folder / f"{name}_{number}.json", share) for number, share in enumerate(shares)]
        for name, story in (("before", before), ("after", after))
    ]
    report = check(
        [after.root],
        after.config(confidence="declared").replace(every_place=True),
        options=Options(use_cache=False),
    )
    result.left = {(Path(one.path).relative_to(after.root).as_posix(), one.span.line) for one in report.findings}

    def ended() -> Replay:
        for seen, parts in zip((result.before, result.after), runs, strict=True):
            for one in parts:
                seen.update(one.result(HARD_LIMIT))
        return result

    return ended


def _shared_out(names: Sequence[str]) -> list[list[str]]:
    """The functions for each process: those of one file stay together, because what one leaves another may find."""
    files: dict[str, list[str]] = {}
    for name in names:
        files.setdefault(name.partition("::")[0], []).append(name)
    shares: list[list[str]] = [[] for _ in range(1 + len(names) // MANY)]
    for functions in sorted(files.values(), key=len, reverse=True):
        min(shares, key=len).extend(functions)
    return [share for share in shares if share]


def _copied(story: Story, folder: Path) -> Story:
    """The story in a folder of its own, with what it stands beside."""
    root = folder / story.root.relative_to(FIXTURES)
    shutil.copytree(story.root, root, ignore=shutil.ignore_patterns("__pycache__", "*.out"))
    shutil.copytree(FIXTURES / "standins", folder / "standins", ignore=shutil.ignore_patterns("__pycache__"))
    return Story(story.name, root)


def repair(story: Story) -> Sequence[FileChange]:
    """What fixing changes in the story's files; a rewrite that brings a new finding is not made."""
    config = story.config().replace(every_place=True)
    sessions: list[Session] = []

    def recheck(path: str, data: bytes) -> Sequence[Finding]:
        sessions[:] = sessions or [Session(config, options=Options(use_cache=False))]
        return sessions[0].check([path], {path: data}).findings

    report = check([story.root], config, options=Options(use_cache=False))
    changes = fix_files(report, config, unsafe=True, select=None, recheck=recheck)
    return [change for change in changes if change.before != change.after]


def _compare(result: Replay, name: str, change: FileChange) -> None:
    """Note the functions that are there before and after, and not the same."""
    before, after = (dict(functions_of(ast.parse(text))) for text in (change.before, change.after))
    for case, node in before.items():
        if case not in after or ast.dump(node) == ast.dump(after[case]):
            continue
        lines = range(node.lineno, (node.end_lineno or node.lineno) + 1)
        strategies = {one.fix.strategy for one in change.fixed if one.fix and one.span.line in lines}
        result.repaired[f"{name}::{case}"] = strategies
        if type(node) is not type(after[case]):
            result.made_plain.add(f"{name}::{case}")


def _run(story: Story, output: Path, names: list[str]) -> dict[str, Any]:
    asked = output.with_suffix(".names")
    asked.write_text(json.dumps(names))
    module = "tests.fixtures.executed.replay"
    command = [sys.executable, "-m", module, story.name, str(story.root), str(output), str(asked)]
    done = subprocess.run(command, cwd=REPOSITORY, timeout=HARD_LIMIT, check=False, capture_output=True, text=True)
    if done.returncode:
        raise AssertionError(f"the run of {story.root} broke:\n{done.stderr[-3000:]}")
    seen: dict[str, Any] = json.loads(output.read_text())
    return seen
