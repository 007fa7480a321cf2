"""An answer is given again for as long as all it was made from looks the same, and no longer."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from loopsafe.cli import main
from loopsafe.lint import engine
from loopsafe.lint.cache import location, tool
from tests.cache.command import command
from tests.engine.project import FILES, write

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path


def test_a_stub_outside_the_walk_is_watched(tmp_path: Path) -> None:
    stub = "from loopsafe.marks import blocks\n\n@blocks('network')\ndef call() -> None: ...\n"
    settings = "[tool.loopsafe]\nstubs = ['stubs']\nextend-exclude = ['stubs']\n"
    use = "import sdk\n\n\nasync def f():\n    sdk.call()\n"
    project = write(tmp_path / "project", {"pyproject.toml": settings, "stubs/sdk.pyi": stub, "use.py": use})
    before = [command(project, "use.py") for _ in range(3)]
    assert "LS111" in before[-1][1]
    (project / "stubs/sdk.pyi").write_text("def call() -> None: ...\n")
    assert "LS111" not in command(project, "use.py")[1]


def ask_here(project: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[[str], int]:
    """`loopsafe check NAME` in this process."""
    monkeypatch.delenv(location.VARIABLE, raising=False)
    monkeypatch.chdir(project)
    return lambda name: main(["check", "--exit-zero", name])


def test_all_answers_about_a_project_share_what_was_walked(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    project = write(tmp_path / "project", {**FILES, "setup.cfg": ""})
    ask = ask_here(project, monkeypatch)
    location.prepare(str(project / location.NAME))  # making it changes the project's folder, and so what is walked
    names = (".", "app", "app/views.py", "app/store.py")
    for name in names * 3:
        assert ask(name) == 0
    cache = project / ".loopsafe_cache"
    assert len(list(cache.glob("answer-*"))) == len(names)
    assert len(list(cache.glob("walk-*"))) == 1
    monkeypatch.setattr(engine, "check", None)
    assert [ask(name) for name in names] == [0] * len(names)


def test_git_may_work_in_its_own_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    project = write(tmp_path / "project", {**FILES, ".git/HEAD": "ref: refs/heads/main\n"})
    ask = ask_here(project, monkeypatch)
    for _ in range(3):
        ask("app/views.py")
    (project / ".git/index.lock").touch()
    (project / ".git/index.lock").unlink()
    monkeypatch.setattr(engine, "check", None)
    assert ask("app/views.py") == 0


@pytest.mark.parametrize("damage", [None, b"", b"garbage", "half"])
@pytest.mark.parametrize("files", ["walk-*", "answer-*"])
def test_a_damaged_answer_is_not_given(tmp_path: Path, files: str, damage: bytes | str | None) -> None:
    project = write(tmp_path / "project")
    before = [command(project) for _ in range(3)]
    for path in (project / ".loopsafe_cache").glob(files):
        data = path.read_bytes()
        if damage is None:
            path.unlink()
        else:
            path.write_bytes(data[: len(data) // 2] if isinstance(damage, str) else damage)
    assert [command(project) for _ in range(2)] == before[:2]


def test_an_installed_loopsafe_is_known_by_its_record(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    package = tmp_path / "loopsafe"
    write(package, {"lint/rules/sleep.py": "", "lint/knowledge/time.pyi": "", "runtime/bridge.py": ""})
    monkeypatch.setattr(tool, "PACKAGE", str(package))
    everything = {path for path, _, _ in tool.sources.__wrapped__()}
    assert {str(package / "lint/rules/sleep.py"), str(package / "lint/knowledge/time.pyi")} <= everything
    assert str(package / "runtime/bridge.py") not in everything
    write(tmp_path, {"loopsafe-1.0.dist-info/RECORD": "loopsafe/lint/rules/sleep.py,,\n"})
    before = tool.sources.__wrapped__()
    assert [path for path, _, _ in before] == [str(tmp_path / "loopsafe-1.0.dist-info/RECORD")]
    (tmp_path / "loopsafe-1.0.dist-info/RECORD").write_text("loopsafe/lint/rules/sleep.py,sha256=another,\n")
    assert tool.sources.__wrapped__() != before
