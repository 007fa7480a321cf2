"""Programs in which the obvious rewrite would be wrong: repaired or refused, they do what they did before."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING, Any

import pytest

from loopsafe.lint.fixes import write
from tests.fixes.repairing import found, repaired
from tests.fixes.running import read_programs

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

pytestmark = pytest.mark.slow

PRELUDE, PROGRAMS = read_programs("misleading")


def outcome(source: str, path: str) -> object:
    space: dict[str, Any] = {"__name__": "program"}
    exec(compile(source, "program.py", "exec"), space)
    try:
        result = asyncio.run(asyncio.wait_for(space["main"](path), 5))
    except Exception as error:
        result = type(error), error.args
    return result, space["log"]


@pytest.fixture(scope="module")
def sources(tmp_path_factory: pytest.TempPathFactory) -> Mapping[str, str]:
    """The repaired programs by name."""
    folder = tmp_path_factory.mktemp("misleading")
    files = {name: folder / f"program_{number}.py" for number, name in enumerate(PROGRAMS)}
    for name, file in files.items():
        file.write_text(PRELUDE + PROGRAMS[name])
    for change in repaired(folder, found(folder)):
        write(change)
    return {name: file.read_text() for name, file in files.items()}


@pytest.mark.parametrize("name", list(PROGRAMS))
def test_same_outcome(name: str, sources: Mapping[str, str], tmp_path: Path) -> None:
    path = str(tmp_path / "file")
    assert outcome(sources[name], path) == outcome(PRELUDE + PROGRAMS[name], path)
