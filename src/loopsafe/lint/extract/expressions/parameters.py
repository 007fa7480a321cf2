"""The parameters that a definition or a lambda declares."""

from __future__ import annotations

from typing import TYPE_CHECKING

from loopsafe.lint.extract.expressions.annotations import annotation
from loopsafe.lint.extract.expressions.visitors import expression
from loopsafe.lint.facts import KEYWORD_ONLY, KWARG, POSITIONAL, POSITIONAL_ONLY, VARARG, Value

if TYPE_CHECKING:
    import ast

    from loopsafe.lint.extract.frames.builders import FrameBuilder


def parameters(outer: FrameBuilder, child: FrameBuilder, node: ast.arguments) -> None:
    """Declare a function's parameters; defaults are evaluated in the frame outside."""
    positional = [*node.posonlyargs, *node.args]
    defaults: list[Value] = [None] * (len(positional) - len(node.defaults))
    defaults += [_default(outer, default) for default in node.defaults]
    for index, (argument, default) in enumerate(zip(positional, defaults, strict=True)):
        _parameter(outer, child, argument, POSITIONAL_ONLY if index < len(node.posonlyargs) else POSITIONAL, default)
    if node.vararg is not None:
        _parameter(outer, child, node.vararg, VARARG, None)
    for argument, optional in zip(node.kwonlyargs, node.kw_defaults, strict=True):
        _parameter(outer, child, argument, KEYWORD_ONLY, None if optional is None else _default(outer, optional))
    if node.kwarg is not None:
        _parameter(outer, child, node.kwarg, KWARG, None)


def _default(outer: FrameBuilder, node: ast.expr) -> Value:
    value = expression(outer, node)
    return ("default",) if value is None else value


def _parameter(outer: FrameBuilder, child: FrameBuilder, node: ast.arg, kind: int, default: Value) -> None:
    annotation_ = annotation(outer, node.annotation) if node.annotation is not None else None
    number = len(child.params)
    child.params.append((node.arg, kind, annotation_, default))
    value: Value = ("param", number)
    child.env[node.arg] = value
    child.assigned[node.arg] = [(child.number, value)]
