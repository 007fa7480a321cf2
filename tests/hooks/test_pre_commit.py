"""The hooks in a real run of pre-commit, on a git repository made here."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Iterator

pytestmark = pytest.mark.slow

ROOT = Path(__file__).parents[2]
IDENTITY = {"GIT_AUTHOR_NAME": "t", "GIT_AUTHOR_EMAIL": "t@t", "GIT_COMMITTER_NAME": "t", "GIT_COMMITTER_EMAIL": "t@t"}

HELPERS = "import time\n\n\ndef wait():\n    time.sleep(1)\n"
REACHES = "from helpers import wait\n\n\nasync def main():\n    wait()\n"
OLD = "import asyncio\n\n\nasync def main():\n    return asyncio.get_event_loop()\n"
NEW = OLD.replace("get_event_loop", "get_running_loop")


def git(folder: Path, *words: str) -> str:
    done = subprocess.run(
        ["git", "-c", "init.defaultBranch=main", "-c", "commit.gpgsign=false", *words],
        cwd=folder,
        env={**os.environ, **IDENTITY},
        capture_output=True,
        text=True,
        timeout=60,
        check=True,
    )
    return done.stdout.strip()


def committed(folder: Path) -> str:
    """Make a repository of a folder; the commit."""
    git(folder, "init", "--quiet")
    git(folder, "add", "--all")
    git(folder, "commit", "--quiet", "--message", "all", "--no-verify")
    return git(folder, "rev-parse", "HEAD")


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """Where pre-commit keeps what it installs: once for the module."""
    folder = tmp_path_factory.mktemp("pre-commit")
    yield folder
    shutil.rmtree(folder, ignore_errors=True)


@pytest.fixture(scope="module")
def ours(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, str]:
    """This checkout as it is now, as a repository, and its commit."""
    folder = tmp_path_factory.mktemp("loopsafe")
    shutil.copytree(ROOT / "src", folder / "src", ignore=shutil.ignore_patterns("__pycache__"))
    for name in ("pyproject.toml", "README.md", "LICENSE", ".pre-commit-hooks.yaml"):
        shutil.copy(ROOT / name, folder)
    return folder, committed(folder)


class Project:
    """Somebody's repository, with our hooks."""

    def __init__(self, folder: Path, home: Path) -> None:
        self.folder = folder
        self._environment = {
            **{name: value for name, value in os.environ.items() if name not in ("PYTHONPATH", "VIRTUAL_ENV")},
            "PRE_COMMIT_HOME": str(home),
            "PRE_COMMIT_COLOR": "never",
        }

    def write(self, name: str, text: str) -> None:
        (self.folder / name).write_text(text, encoding="utf-8")
        git(self.folder, "add", name)

    def read(self, name: str) -> str:
        return (self.folder / name).read_text(encoding="utf-8")

    def run(self, hook: str, *files: str) -> tuple[int, str]:
        command = [sys.executable, "-m", "pre_commit", "run", hook, "--files", *files]
        done = subprocess.run(
            command,
            cwd=self.folder,
            env=self._environment,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            timeout=600,
            check=False,
        )
        return done.returncode, done.stdout


@pytest.fixture
def project(tmp_path: Path, home: Path, ours: tuple[Path, str]) -> Project:
    pytest.importorskip("pre_commit")
    repository, commit = ours
    (tmp_path / ".pre-commit-config.yaml").write_text(
        f"repos:\n  - repo: {repository.as_posix()}\n    rev: {commit}\n"
        "    hooks:\n      - id: loopsafe\n      - id: loopsafe-fix\n",
        encoding="utf-8",
    )
    (tmp_path / "pyproject.toml").write_text("[tool.loopsafe]\nextend-exclude = ['generated.py']\n", encoding="utf-8")
    committed(tmp_path)
    return Project(tmp_path, home)


def test_check_reports_a_path_through_a_file_that_is_not_in_the_commit(project: Project) -> None:
    project.write("helpers.py", HELPERS)
    project.write("app.py", REACHES)
    code, text = project.run("loopsafe", "app.py")
    assert code == 1
    assert "app.py:5:5: LS301" in text
    assert "helpers.py:5:5 in wait" in text
    assert project.run("loopsafe", "helpers.py")[0] == 0


def test_excluded_files_stay_excluded_though_they_are_named(project: Project) -> None:
    project.write("helpers.py", HELPERS)
    project.write("generated.py", REACHES)
    assert project.run("loopsafe", "generated.py")[0] == 0


def test_fix_rewrites_and_fails_once_as_pre_commit_wants_it(project: Project) -> None:
    project.write("app.py", OLD)
    code, text = project.run("loopsafe-fix", "app.py")
    assert (code, project.read("app.py")) == (1, NEW), text
    assert "files were modified by this hook" in text
    project.write("app.py", NEW)
    assert project.run("loopsafe-fix", "app.py")[0] == 0
