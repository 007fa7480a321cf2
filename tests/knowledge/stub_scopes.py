"""What the stubs of the standard library say at all: the names of modules and the members of classes."""

from __future__ import annotations

import ast
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from loopsafe import marks
from tests.knowledge.stub_form import FunctionNode, stub_file

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

ROOT = Path(marks.__file__).parent / "lint" / "knowledge" / "stdlib"
Scope = dict[str, ast.stmt | tuple[str, str]]


@cache
def scope_of(module: str) -> Mapping[str, ast.stmt | tuple[str, str]]:
    """The names of a stub, each with its statement, or with where it is imported from."""
    file = stub_file(module, ROOT)
    return names_in(ast.parse(file.read_text("utf-8")).body) if file else {}


def names_in(body: Sequence[ast.stmt]) -> Scope:
    found: Scope = {}
    for node in body:
        if isinstance(node, ast.If):
            found |= names_in([*node.body, *node.orelse])
        elif isinstance(node, ast.ClassDef | FunctionNode):
            found[node.name] = node
        elif isinstance(node, ast.AnnAssign) and isinstance(node.target, ast.Name):
            found[node.target.id] = node
        elif isinstance(node, ast.Assign):
            found |= {target.id: node for target in node.targets if isinstance(target, ast.Name)}
        elif isinstance(node, ast.ImportFrom) and node.module:
            found |= imported_by(node, node.module)
    return found


def imported_by(node: ast.ImportFrom, module: str) -> Scope:
    if node.names[0].name == "*":
        return dict(scope_of(module))
    return {alias.asname or alias.name: (module, alias.name) for alias in node.names}


def statement(module: str, name: str) -> tuple[str, ast.stmt | None]:
    """The statement of a name, through imports, and the module that it is in."""
    found = scope_of(module).get(name)
    for _ in range(8):
        if not isinstance(found, tuple):
            return module, found
        module, name = found
        found = scope_of(module).get(name)
    return module, None


def members(module: str, node: ast.ClassDef) -> set[str]:
    """What a class of a stub says of its members, its bases included."""
    names = set(names_in(node.body))
    for base in node.bases:
        written = base.value if isinstance(base, ast.Subscript) else base
        owner, _, name = ast.unparse(written).rpartition(".")
        there, found = statement(owner or module, name)
        if found is None:
            there, found = statement("builtins", name)
        if isinstance(found, ast.ClassDef) and found is not node:
            names |= members(there, found)
    return names
