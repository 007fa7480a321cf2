"""Which files a run looks at."""

from __future__ import annotations

import os
import socket
from typing import TYPE_CHECKING

from loopsafe.lint.configuration.config import Config
from loopsafe.lint.files.discovery import discover

if TYPE_CHECKING:
    from pathlib import Path

    import pytest


def tree(folder: Path, *names: str) -> None:
    for name in names:
        file = folder / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.touch()


def files(folder: Path, *paths: str, **changes: tuple[str, ...]) -> list[str]:
    found = discover(paths or (".",), Config(folder, **changes))
    assert found.problems == []
    return [name.replace(os.sep, "/") for name in found.files]


def test_folders_give_their_python_files_sorted(folder: Path) -> None:
    tree(folder, "b.py", "a.pyi", "c.txt", "sub/z.py", "sub/deep/y.py", "py")
    assert files(folder) == ["a.pyi", "b.py", "sub/deep/y.py", "sub/z.py"]


def test_a_stub_beside_its_module_is_not_checked(folder: Path) -> None:
    tree(folder, "a.py", "a.pyi", "b.pyi")
    assert files(folder) == ["a.py", "b.pyi"]


def test_every_file_comes_once_however_often_it_is_named(folder: Path) -> None:
    tree(folder, "sub/a.py")
    assert files(folder, "sub/a.py", ".", "./sub/../sub", str(folder / "sub" / "a.py")) == ["sub/a.py"]


def test_a_file_named_is_taken_whatever_it_is_called_and_wherever_it_lies(folder: Path) -> None:
    tree(folder, "script", ".venv/lib/x.py")
    assert files(folder, "script", ".venv/lib/x.py") == [".venv/lib/x.py", "script"]


def test_a_folder_named_is_walked_even_where_it_would_be_passed_over(folder: Path) -> None:
    tree(folder, ".git/HEAD", ".venv/pyvenv.cfg", ".venv/lib/x.py", ".venv/lib/node_modules/y.py")
    (folder / ".gitignore").write_text(".venv/\nlib/\n", encoding="utf-8")
    assert files(folder, ".venv") == [".venv/lib/x.py"]
    assert files(folder) == []


def test_usual_folders_and_virtual_environments_are_passed_over(folder: Path) -> None:
    tree(folder, "a.py", "node_modules/b.py", ".tox/c.py", "__pycache__/d.py", "env/pyvenv.cfg", "env/lib/e.py")
    assert files(folder) == ["a.py"]


def test_exclude_replaces_the_usual_folders_and_extend_exclude_adds(folder: Path) -> None:
    tree(folder, "a.py", "dist/b.py", "gen/c.py", "gen/keep/d.py", "x_pb2.py")
    assert files(folder, exclude=("gen",)) == ["a.py", "dist/b.py", "x_pb2.py"]
    assert files(folder, extend_exclude=("gen/*", "*_pb2.py")) == ["a.py"]
    assert files(folder, extend_exclude=("/gen/keep",)) == ["a.py", "gen/c.py", "x_pb2.py"]


def test_patterns_are_relative_to_the_project_wherever_the_walk_starts(folder: Path) -> None:
    tree(folder, "src/gen/c.py", "src/a.py")
    assert files(folder, "src", extend_exclude=("src/gen",)) == ["src/a.py"]
    assert files(folder, "src", extend_exclude=("/gen",)) == ["src/a.py", "src/gen/c.py"]


def test_force_exclude_leaves_out_named_files(folder: Path) -> None:
    tree(folder, "a.py", "gen/c.py")
    found = discover(["a.py", "gen/c.py"], Config(folder, extend_exclude=("gen",)), force_exclude=True)
    assert (found.files, found.passed_over) == (["a.py"], 1)


def test_gitignore_files_speak_for_their_folder_and_below(folder: Path) -> None:
    tree(folder, ".git/HEAD", "a.py", "b.py", "sub/a.py", "sub/b.py", "sub/deep/b.py", "out/x.py")
    (folder / ".gitignore").write_text("/a.py\nout/\n", encoding="utf-8")
    (folder / "sub" / ".gitignore").write_text("b.py\n!/deep/b.py\n", encoding="utf-8")
    assert files(folder) == ["b.py", "sub/a.py", "sub/deep/b.py"]
    assert files(folder, "sub") == ["sub/a.py", "sub/deep/b.py"]


def test_nobody_waits_for_a_gitignore_file_that_is_a_pipe(folder: Path) -> None:
    tree(folder, "a.py")
    os.mkfifo(folder / ".gitignore")
    assert files(folder) == ["a.py"]


def test_gitignore_files_above_the_walk_count_up_to_the_repository(folder: Path) -> None:
    tree(folder, "repo/.git/info/exclude", "repo/src/a.py", "repo/src/b.py", "repo/src/c.py")
    (folder / ".gitignore").write_text("c.py\n", encoding="utf-8")
    (folder / "repo" / ".gitignore").write_text("src/a.py\n", encoding="utf-8")
    (folder / "repo" / ".git" / "info" / "exclude").write_text("b.py\n", encoding="utf-8")
    assert files(folder, "repo/src") == ["repo/src/c.py"]


def test_links_to_files_are_followed_and_links_to_folders_are_not(folder: Path) -> None:
    tree(folder, "real/a.py")
    os.symlink("real/a.py", folder / "link.py")
    os.symlink("..", folder / "real" / "up")
    os.symlink("nowhere.py", folder / "dangling.py")
    assert files(folder) == ["link.py", "real/a.py"]
    assert files(folder, "real/up/real") == ["real/up/real/a.py"]


def test_a_loop_of_links_is_one_problem_and_the_rest_goes_on(folder: Path) -> None:
    tree(folder, "a.py")
    os.symlink("y.py", folder / "x.py")
    os.symlink("x.py", folder / "y.py")
    found = discover([".", "x.py"], Config(folder))
    assert found.files == ["a.py"]
    assert {problem for _, problem in found.problems} == {"a loop of links"}
    assert [name for name, _ in found.problems] == ["x.py", "y.py"]


def test_what_cannot_be_read_is_a_problem(folder: Path) -> None:
    tree(folder, "a.py")
    os.mkfifo(folder / "pipe.py")
    with socket.socket(socket.AF_UNIX) as server:
        server.bind("s.py")
        found = discover(["missing.py", "pipe.py", "s.py", "a.py"], Config(folder))
    assert found.files == ["a.py"]
    assert found.problems == [
        ("missing.py", "no such file or folder"),
        ("pipe.py", "not a regular file"),
        ("s.py", "not a regular file"),
    ]
    assert discover(["."], Config(folder)).files == ["a.py"]


def test_a_folder_that_vanishes_during_the_walk_is_a_problem(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    tree(folder, "a.py", "gone/b.py")
    scandir = os.scandir

    def vanishing(path: str) -> object:
        if os.path.basename(path) == "gone":
            raise FileNotFoundError(2, "No such file or directory", path)
        return scandir(path)

    monkeypatch.setattr(os, "scandir", vanishing)
    found = discover(["."], Config(folder))
    assert (found.files, found.problems) == (["a.py"], [("gone", "no such file or folder")])


def test_names_that_are_not_text_are_taken(folder: Path) -> None:
    (folder / os.fsdecode(b"caf\xe9.py")).touch()
    assert discover(["."], Config(folder)).files == [os.fsdecode(b"caf\xe9.py")]


def test_a_folder_named_like_a_module_is_walked(folder: Path) -> None:
    tree(folder, "strange.py/inner.py")
    assert files(folder) == ["strange.py/inner.py"]
