"""The docstring of a package is the map that a reader starts from: every module stands on it."""

from __future__ import annotations

import ast
import re
from typing import TYPE_CHECKING

import pytest

from .pages import ROOT

if TYPE_CHECKING:
    from pathlib import Path

SOURCE = ROOT / "src" / "loopsafe"
LISTS = {"rules", "knowledge"}  # one rule, or one library, a file: `loopsafe rules` lists them


def packages() -> list[str]:
    found = [path.parent.relative_to(SOURCE) for path in SOURCE.rglob("__init__.py")]
    return sorted(str(path) for path in found if path.parts and not LISTS.intersection(path.parts))


@pytest.mark.parametrize("package", packages())
def test_every_module_is_on_the_map_of_its_package(package: str) -> None:
    folder = SOURCE / package
    told = ast.get_docstring(ast.parse((folder / "__init__.py").read_text(encoding="utf-8"))) or ""
    named = {name.strip("/") for name in re.findall(r"``([\w/]+)``", told)}
    there = {path.stem for path in folder.iterdir() if path.suffix == ".py" or _is_package(path)} - {"__init__"}
    assert there - named == set()


def _is_package(path: Path) -> bool:
    return (path / "__init__.py").exists()
