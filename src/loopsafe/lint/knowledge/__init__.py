"""What travels with us about the standard library and other people's packages, as stubs; and what it covers."""

from __future__ import annotations

import ast
import os
from collections import Counter
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

FOLDER = os.path.dirname(os.path.abspath(__file__))
PARTS = ("stdlib", "thirdparty", "frameworks")
HEADING = "# knowledge:"
KINDS = {"waits": "wait", "enters_loop": "loop"}


def coverage() -> Sequence[tuple[str, int, Mapping[str, int]]]:
    """For every package we know: its name, how many of its callables block, and how many of each kind."""
    found: dict[str, Counter[str]] = {}
    for part in PARTS:
        root = os.path.join(FOLDER, part)
        for folder, _, names in os.walk(root):
            for name in names:
                if name.endswith(".pyi"):
                    path = os.path.join(folder, name)
                    with open(path, encoding="utf-8") as stream:
                        text = stream.read()
                    kinds = found.setdefault(_package(text, os.path.relpath(path, root)), Counter())
                    kinds.update(dict(_marked(ast.parse(text).body, "")).values())
    packages = sorted((package for package, kinds in found.items() if kinds), key=str.casefold)
    return [(package, found[package].total(), dict(found[package])) for package in packages]


def _package(text: str, relative: str) -> str:
    """The distribution that the second line of a stub names, else the top-level module."""
    second = text.split("\n", 2)[1:2]
    if second and second[0].startswith(HEADING):
        return second[0].removeprefix(HEADING).strip()
    return relative.split(os.sep)[0].removesuffix(".pyi")


def _marked(body: Sequence[ast.stmt], prefix: str) -> Iterator[tuple[str, str]]:
    """The qualified names of callables that block, each with its kind."""
    for node in body:
        if isinstance(node, ast.ClassDef):
            yield from _marked(node.body, f"{prefix}{node.name}.")
        elif isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef)):
            for decorator in node.decorator_list:
                kind = _kind(decorator)
                if kind:
                    yield prefix + node.name, kind
        elif isinstance(node, ast.If):
            yield from _marked([*node.body, *node.orelse], prefix)


def _kind(decorator: ast.expr) -> str:
    call = decorator if isinstance(decorator, ast.Call) else None
    target = call.func if call is not None else decorator
    name = target.id if isinstance(target, ast.Name) else target.attr if isinstance(target, ast.Attribute) else ""
    if name == "blocks" and call is not None and call.args and isinstance(call.args[0], ast.Constant):
        return str(call.args[0].value)
    return KINDS.get(name, "")
