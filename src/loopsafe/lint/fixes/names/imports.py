"""Name what a rewrite needs by the imports a file already has, and say which import is missing."""

from __future__ import annotations

import ast
import sys
from typing import TYPE_CHECKING

from loopsafe.lint.fixes.names.scopes import bindings, body_nodes, enclosing, shadowed
from loopsafe.lint.fixes.source.edits import Need

if TYPE_CHECKING:
    from collections.abc import Iterator

    from loopsafe.lint.fixes.source.text import ImportNode, Source


class Names:
    """The imports of one file. Nothing is changed here: answers come as text and the :class:`Need` behind it."""

    def __init__(self, source: Source) -> None:
        self.source = source
        self.top = list(_unconditional(source.tree.body))
        names = [node for node in body_nodes(source.tree) if isinstance(node, ast.Name)]
        self.deleted = {node.id for node in names if isinstance(node.ctx, ast.Del)}
        self.modules = [
            module
            for node in source.parents
            if isinstance(node, (ast.Import, ast.ImportFrom)) and not for_typing(source, node)
            for module in (
                [node.module or ""] if isinstance(node, ast.ImportFrom) else [one.name for one in node.names]
            )
        ]

    def member(self, module: str, name: str, at: ast.AST, *, style: str = "module") -> tuple[str, tuple[Need, ...]]:
        """How ``module.name`` is written at ``at``; ``style`` (module, from) says how it would be imported."""
        first, dot, rest = name.partition(".")
        bound = self._bound(module, first, at)
        if bound:
            return bound + dot + rest, ()
        bound = self._bound(f"{module}.{first}", rest, at) if rest else ""
        if bound:
            return bound, ()
        bound = self._bound(module, "", at)
        if bound:
            return f"{bound}.{name}", ()
        if style == "from":
            need = self._free(module, first, at)
            return need.bound + dot + rest, (need,)
        need = self._free(module, "", at)
        return f"{need.bound if need.alias else module}.{name}", (need,)

    def uses(self, module: str) -> bool:
        """Whether the file imports ``module`` or something from it, anywhere but for type checking."""
        return any(module == one or one.startswith(module + ".") for one in self.modules)

    def bound_by(self, package: str) -> set[str]:
        """The names that the top of the file gives to a package, its modules and what is in them."""
        return {
            alias.asname or alias.name.partition(".")[0]
            for node in self.top
            for alias in node.names
            if (_module(self.source, node, package) or alias.name).partition(".")[0] == package
        }

    def module_of(self, name: str, at: ast.AST) -> tuple[str, str] | None:
        """The module and the name that ``name`` was imported from by a ``from`` import of this file."""
        for node in (*self._near(at), *self.top):
            if isinstance(node, ast.ImportFrom) and node.module and not node.level:
                for alias in node.names:
                    if (alias.asname or alias.name) == name:
                        return node.module, alias.name
        return None

    def _bound(self, module: str, name: str, at: ast.AST) -> str:
        for node in self._near(at):
            found = _binding_of(self.source, node, module, name)
            if found:
                return found
        for node in self.top:
            found = _binding_of(self.source, node, module, name)
            gone = found.partition(".")[0] in self.deleted
            if found and not gone and not shadowed(self.source, found, at) and self._earlier(node, at):
                return found
        return ""

    def _earlier(self, node: ImportNode, at: ast.AST) -> bool:
        return bool(enclosing(self.source, at)) or self.source.start(node) < self.source.start(at)

    def _near(self, at: ast.AST) -> Iterator[ImportNode]:
        """Imports inside the functions around ``at`` that have certainly run before it."""
        chain = {parent for _, parent in self.source.ancestors(at)}
        here = self.source.start(self.source.statement_of(at))
        for function in enclosing(self.source, at):
            if isinstance(function, ast.Lambda):
                continue
            for node in body_nodes(function):
                certain = isinstance(node, (ast.Import, ast.ImportFrom)) and self.source.parents[node] in chain
                if certain and self.source.start(node) < here:
                    assert isinstance(node, (ast.Import, ast.ImportFrom))
                    yield node

    def _free(self, module: str, name: str, at: ast.AST) -> Need:
        wanted = name or module.partition(".")[0]
        for alias in ("", f"_{wanted}", *(f"{wanted}_{number}" for number in range(1, 100))):
            if not alias and not shadowed(self.source, wanted, at) and not self._taken(wanted, module, name):
                return Need(module, name)
            if alias and alias not in self.source.identifiers:
                break
        return Need(module, name, alias)

    def _taken(self, wanted: str, module: str, name: str) -> bool:
        for node in body_nodes(self.source.tree):
            if wanted in bindings(node):
                if (
                    isinstance(node, (ast.Import, ast.ImportFrom))
                    and _binding_of(self.source, node, module, name) == wanted
                ):
                    continue
                if isinstance(node, ast.Import) and not name:
                    continue
                return True
        return False


def _binding_of(source: Source, node: ImportNode, module: str, name: str) -> str:
    for alias in node.names:
        if isinstance(node, ast.Import):
            if not name and alias.name == module:
                return alias.asname or (module if "." not in module else "")
            if not name and not alias.asname and "." not in module and alias.name.startswith(module + "."):
                return module
        elif name and alias.name == name and _module(source, node, module.partition(".")[0]) == module:
            return alias.asname or name
    return ""


def _module(source: Source, node: ImportNode, package: str) -> str:
    """The module that ``node`` imports names from, in full where it does so from within ``package`` itself."""
    if isinstance(node, ast.Import) or not node.level:
        return "" if isinstance(node, ast.Import) else node.module or ""
    around = source.folders[: len(source.folders) + 1 - node.level]
    if package not in around or package in sys.stdlib_module_names:
        return "." * node.level + (node.module or "")
    first = len(around) - 1 - around[::-1].index(package)
    return ".".join((*around[first:], *filter(None, (node.module,))))


def _unconditional(body: list[ast.stmt]) -> Iterator[ImportNode]:
    for node in body:
        if isinstance(node, (ast.Import, ast.ImportFrom)):
            yield node
        elif isinstance(node, ast.Try):
            yield from _unconditional(node.body)


def for_typing(source: Source, node: ast.AST) -> bool:
    """Whether ``node`` stands under ``if TYPE_CHECKING``."""
    return any(
        isinstance(parent, ast.If) and "TYPE_CHECKING" in ast.dump(parent.test) and child is not parent.test
        for child, parent in source.ancestors(node)
    )
