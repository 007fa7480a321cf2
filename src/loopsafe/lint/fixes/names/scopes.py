"""Which names are bound where: an inserted name means what it says, and a moved block still sees its variables."""

from __future__ import annotations

import ast
from functools import lru_cache
from typing import TYPE_CHECKING

from loopsafe.lint.fixes.source.text import COMPREHENSIONS, FUNCTIONS, SCOPES, FunctionNode, Source

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Set

FEW = 64
"""Functions whose nodes are kept: all findings in a function ask for the same ones, and trees do not change."""


def own_nodes(roots: Iterable[ast.AST]) -> Iterator[ast.AST]:
    """``roots`` and what is below them, without the insides of nested functions, classes and comprehensions."""
    todo = list(roots)[::-1]
    while todo:
        node = todo.pop()
        yield node
        if isinstance(node, SCOPES):
            todo.extend(outer_parts(node)[::-1])
        else:
            todo.extend(list(ast.iter_child_nodes(node))[::-1])


@lru_cache(FEW)
def body_nodes(function: FunctionNode | ast.Module) -> tuple[ast.AST, ...]:
    """The nodes of the function itself: its body, without what is nested."""
    return tuple(own_nodes([function.body] if isinstance(function, ast.Lambda) else function.body))


def outer_parts(scope: ast.AST) -> list[ast.AST]:
    """The parts of a nested scope that are evaluated where it is written."""
    if isinstance(scope, COMPREHENSIONS):
        return [scope.generators[0].iter]
    if isinstance(scope, ast.ClassDef):
        return [*scope.decorator_list, *scope.bases, *scope.keywords]
    assert isinstance(scope, FUNCTIONS)
    defaults = [*scope.args.defaults, *(one for one in scope.args.kw_defaults if one is not None)]
    if isinstance(scope, ast.Lambda):
        return list(defaults)
    notes = [one.annotation for one in arguments(scope) if one.annotation is not None]
    return [*scope.decorator_list, *defaults, *notes, *([scope.returns] if scope.returns else [])]


def arguments(function: FunctionNode) -> list[ast.arg]:
    """Every parameter of ``function``."""
    args = function.args
    star = [one for one in (args.vararg, args.kwarg) if one is not None]
    return [*args.posonlyargs, *args.args, *args.kwonlyargs, *star]


def bindings(node: ast.AST) -> list[str]:
    """The names that ``node`` itself binds in the scope it stands in."""
    if isinstance(node, ast.Name):
        return [node.id] if isinstance(node.ctx, (ast.Store, ast.Del)) else []
    if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef)):
        return [node.name]
    if isinstance(node, (ast.Import, ast.ImportFrom)):
        return [alias.asname or alias.name.partition(".")[0] for alias in node.names]
    if isinstance(node, ast.ExceptHandler):
        return [node.name] if node.name else []
    if isinstance(node, (ast.MatchAs, ast.MatchStar)):
        return [node.name] if node.name else []
    if isinstance(node, ast.MatchMapping):
        return [node.rest] if node.rest else []
    if isinstance(node, COMPREHENSIONS):
        return [
            inner.target.id
            for inner in ast.walk(node)
            if isinstance(inner, ast.NamedExpr) and isinstance(inner.target, ast.Name)
        ]
    return []


def bound_in(nodes: Iterable[ast.AST]) -> set[str]:
    """The names bound by ``nodes`` and below, in the scope they stand in."""
    return {name for node in own_nodes(nodes) for name in bindings(node)}


@lru_cache(FEW)
def locals_of(function: FunctionNode) -> frozenset[str]:
    """The local names of ``function``: its parameters and all that its body binds."""
    return bound_by(function).union(one.arg for one in arguments(function)) - foreign(function)


@lru_cache(FEW)
def bound_by(scope: FunctionNode | ast.Module) -> frozenset[str]:
    """The names that the body of a function or a module binds."""
    return frozenset(name for node in body_nodes(scope) for name in bindings(node))


@lru_cache(FEW)
def foreign(function: FunctionNode) -> frozenset[str]:
    """The names that the body of ``function`` declares ``global`` or ``nonlocal``."""
    return frozenset(
        name for node in body_nodes(function) if isinstance(node, (ast.Global, ast.Nonlocal)) for name in node.names
    )


def enclosing(source: Source, node: ast.AST) -> list[FunctionNode]:
    """The functions that ``node`` stands in, innermost first."""
    return [
        parent
        for child, parent in source.ancestors(node)
        if isinstance(parent, FUNCTIONS) and not _in_header(child, parent)
    ]


def _in_header(child: ast.AST, function: FunctionNode) -> bool:
    if isinstance(function, ast.Lambda):
        return child is not function.body
    return not any(child is one for one in function.body)


def shadowed(source: Source, name: str, node: ast.AST) -> bool:
    """Whether ``name`` means a local of some function, class or comprehension around ``node``."""
    for child, parent in source.ancestors(node):
        if isinstance(parent, FUNCTIONS) and not _in_header(child, parent) and name in locals_of(parent):
            return True
        if isinstance(parent, COMPREHENSIONS):
            targets = [generator.target for generator in parent.generators]
            if any(isinstance(one, ast.Name) and one.id == name for target in targets for one in ast.walk(target)):
                return True
    return False


def visible(source: Source, name: str, node: ast.AST) -> bool:
    """Whether ``name`` is bound around ``node`` or anywhere in the module's body."""
    return shadowed(source, name, node) or name in bound_by(source.tree)


def free_reads(parts: Iterable[ast.AST]) -> set[str]:
    """The names of the surrounding scope that ``parts`` and the scopes nested in them read or delete."""
    names: set[str] = set()
    todo = list(parts)
    while todo:
        node = todo.pop()
        if isinstance(node, ast.Name):
            if not isinstance(node.ctx, ast.Store):
                names.add(node.id)
        elif isinstance(node, SCOPES):
            names |= free_reads(_inner_parts(node)) - _own_names(node)
            todo.extend(outer_parts(node))
        else:
            todo.extend(ast.iter_child_nodes(node))
    return names


def _inner_parts(scope: ast.AST) -> list[ast.AST]:
    outer = outer_parts(scope)
    return [
        node
        for child in ast.iter_child_nodes(scope)
        for node in ([child] if not isinstance(child, ast.comprehension) else ast.iter_child_nodes(child))
        if not any(node is one for one in outer) and not isinstance(node, ast.arguments)
    ]


def _own_names(scope: ast.AST) -> Set[str]:
    if isinstance(scope, COMPREHENSIONS):
        targets = [generator.target for generator in scope.generators]
        return {one.id for target in targets for one in ast.walk(target) if isinstance(one, ast.Name)}
    return locals_of(scope) if isinstance(scope, FUNCTIONS) else set()
