"""Names that a file has by relative imports from its own package."""

from __future__ import annotations

import ast

import pytest

from loopsafe.lint.fixes.names.imports import Names
from loopsafe.lint.fixes.source.text import read


@pytest.mark.parametrize(
    ("folders", "statement", "written"),
    [
        (("src", "anyio", "_core"), "from .. import to_thread", "to_thread.run_sync"),
        (("anyio",), "from . import to_thread as threads", "threads.run_sync"),
        (("anyio", "abc"), "from ..to_thread import run_sync", "run_sync"),
        (("anyio", "_core"), "from . import to_thread", "anyio.to_thread.run_sync"),
        (("other", "_core"), "from .. import to_thread", "anyio.to_thread.run_sync"),
        ((), "from .. import to_thread", "anyio.to_thread.run_sync"),
    ],
)
def test_of_its_own_package(folders: tuple[str, ...], statement: str, written: str) -> None:
    source = read(f"{statement}\nasync def f():\n    open('x')\n".encode())
    source.folders = folders
    at = next(node for node in ast.walk(source.tree) if isinstance(node, ast.Call))
    assert Names(source).member("anyio", "to_thread.run_sync", at)[0] == written


def test_a_folder_is_not_the_standard_library() -> None:
    source = read(b"from . import to_thread\nasync def f():\n    open('x')\n")
    source.folders = ("redis", "asyncio")
    at = next(node for node in ast.walk(source.tree) if isinstance(node, ast.Call))
    assert Names(source).member("asyncio", "to_thread", at)[0] == "asyncio.to_thread"
