"""Patterns mean what git says they mean."""

from __future__ import annotations

import itertools
import subprocess
from typing import TYPE_CHECKING

import pytest

from loopsafe.lint.files.gitignore import Ignore

if TYPE_CHECKING:
    from pathlib import Path

PATTERNS = """
a.py
/a.py
*.py
b/
/b/
b/a.py
b/*
b/**
**/a.py
**/b
b/**/a.py
a*
?.py
[ab].py
[!a].py
[^b]
[a-b]
[[:x]
[]a]
[a
a\\.py
\\#x
\\!x
#x
!x
c/b
/c/b/
*/b
*/*/a.py
**
**/
*
.*
a.py\x20\x20
x\\\x20
b//a.py
[]]
[!]a]
\\*
""".strip("\n").split("\n")

PARTS = ("a.py", "b", "c", "ab", "#x", "!x", "x ", ".h", "]", "*")


def paths() -> list[str]:
    """Every path of up to three parts."""
    return ["/".join(parts) for length in (1, 2, 3) for parts in itertools.product(PARTS, repeat=length)]


@pytest.fixture(scope="module")
def repository(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("repository")
    subprocess.run(["git", "init", "-q", str(folder)], check=True)
    return folder


def by_git(repository: Path, patterns: list[str], names: list[str]) -> set[str]:
    (repository / ".gitignore").write_text("\n".join(patterns) + "\n", encoding="utf-8")
    command = ["git", "-c", "core.excludesFile=", "check-ignore", "--no-index", "-z", "--stdin"]
    seen = subprocess.run(command, cwd=repository, input="\0".join(names).encode(), capture_output=True)
    assert seen.returncode in (0, 1), seen.stderr
    return set(seen.stdout.decode().split("\0")) - {""}


@pytest.mark.parametrize("pattern", PATTERNS)
def test_one_pattern_covers_what_git_ignores(repository: Path, pattern: str) -> None:
    names = paths()
    ignore = Ignore([pattern])
    assert {name for name in names if ignore.covers(name)} == by_git(repository, [pattern], names)


@pytest.mark.parametrize(
    "patterns",
    [
        ["*", "!a.py"],
        ["*.py", "!b/a.py"],
        ["b/", "!b/a.py"],
        ["b/*", "!b/a.py", "b/b/"],
        ["!a.py", "a.py"],
        ["/*", "!/c/", "/c/b"],
        ["a*", "!ab", "ab/a.py"],
    ],
)
def test_the_last_pattern_decides_as_in_git(repository: Path, patterns: list[str]) -> None:
    names = paths()
    ignore = Ignore(patterns)
    assert {name for name in names if ignore.covers(name)} == by_git(repository, patterns, names)


def test_what_lies_outside_is_never_covered() -> None:
    assert not Ignore(["*"]).covers("../a.py")
