"""Every test here has the stand-in rules, an empty folder to itself and no colours."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.cli import fakes

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The current folder, which is a project of its own."""
    fakes.install_registry(monkeypatch)
    for name in ("FORCE_COLOR", "NO_COLOR"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.fixture
def engine(monkeypatch: pytest.MonkeyPatch) -> fakes.Engine:
    """An engine that finds what says BLOCKS."""
    return fakes.install_engine(monkeypatch)


@pytest.fixture
def app(folder: Path) -> Path:
    """A project with two findings in one of two files."""
    (folder / "pyproject.toml").write_text("[tool.loopsafe]\n", encoding="utf-8")
    (folder / "app").mkdir()
    (folder / "app" / "a.py").write_text("async def main():\n    BLOCKS\n    BLOCKS\n", encoding="utf-8")
    (folder / "app" / "b.py").write_text("pass\n", encoding="utf-8")
    return folder
