"""What names may be bound to in code that control reaches in several ways: loop bodies, handlers, ``finally``."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

from loopsafe.lint.extract.frames.values import Env, union
from loopsafe.lint.facts import TAG, Value, members_of

if TYPE_CHECKING:
    from collections.abc import Iterable

    from loopsafe.lint.extract.frames.builders import FrameBuilder

SCOPES = frozenset({ast.FunctionDef, ast.AsyncFunctionDef, ast.Lambda, ast.ClassDef})


def come_round(frame: FrameBuilder, env: Env, loop: ast.AST) -> Env:
    """An environment widened by what a loop assigns to names in an earlier iteration.

    What is declared for a name holds for that as well.
    """
    names = {name for name, value in env.items() if value is None or value[TAG] != "typed"}
    return _with_assigned(frame, env, names, [loop])


def widened(frame: FrameBuilder, env: Env, statements: Iterable[ast.AST]) -> Env:
    """An environment in which what is constant may also be anything that the statements assign.

    For code that they may be left for anywhere: a handler, a `finally`.
    """
    return _with_assigned(frame, env, {name for name, value in env.items() if _is_constant(value)}, statements)


def _with_assigned(frame: FrameBuilder, env: Env, names: set[str], statements: Iterable[ast.AST]) -> Env:
    bound = _bound_in(statements, names) if names else ()
    if not bound:
        return env
    frame.free.update(bound)
    return {**env, **{name: union(env[name], ("name", name)) for name in bound}}


def _is_constant(value: Value) -> bool:
    return value is not None and all(member is not None and member[TAG] == "const" for member in members_of(value))


def _bound_in(statements: Iterable[ast.AST], names: set[str]) -> list[str]:
    """Those of the names that are assigned, in functions inside left out."""
    found: set[str] = set()
    ahead = list(statements)
    while ahead:
        node = ahead.pop()
        if isinstance(node, ast.Name):
            if node.id in names and node.ctx.__class__ is ast.Store:
                found.add(node.id)
        elif node.__class__ not in SCOPES:
            ahead += ast.iter_child_nodes(node)
    return sorted(found)
