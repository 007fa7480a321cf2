"""Visitors of function and class definitions; the body of each is a frame of its own."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING, Any

from loopsafe.lint.extract.expressions.annotations import annotation
from loopsafe.lint.extract.expressions.made_classes import made_by_call
from loopsafe.lint.extract.expressions.parameters import parameters
from loopsafe.lint.extract.expressions.visitors import expression
from loopsafe.lint.extract.frames.builders import ClassBuilder, FrameBuilder
from loopsafe.lint.extract.statements.blocks import block
from loopsafe.lint.facts import ASYNC, ASYNC_GENERATOR, CLASS, DEF, END_LINE, GENERATOR, MODULE, SCOPE, Class, Value

if TYPE_CHECKING:
    from collections.abc import Sequence


def function(frame: FrameBuilder, node: ast.FunctionDef | ast.AsyncFunctionDef) -> None:
    """A definition: decorators and defaults are evaluated outside, the body is a frame of its own."""
    decorators = tuple([expression(frame, decorator) for decorator in node.decorator_list])
    asynchronous = isinstance(node, ast.AsyncFunctionDef)
    child = FrameBuilder(frame.module, frame, node.name, ASYNC if asynchronous else DEF)
    child.node = node
    if frame.kind == CLASS:
        child.cls = frame.cls
    type_parameters(frame, node)
    parameters(frame, child, node.args)
    returned = annotation(frame, node.returns) if node.returns is not None else None
    block(child, node.body)
    if child.yields or (child.skipped and _yields(child.skipped)):
        child.kind = ASYNC_GENERATOR if asynchronous else GENERATOR
    child.finish(node.lineno, decorators, returned, _trivial(node.body), node.end_lineno or node.lineno)
    value = ("fn", child.number)
    if frame.kind not in (MODULE, CLASS):
        for decorator, decorated in zip(node.decorator_list, decorators, strict=True):
            if decorated is not None:
                frame.emit("op", decorator, "__call__", decorated, (value,))
    if frame.kind == CLASS and frame.cls is not None:
        frame.cls.methods.setdefault(node.name, []).append(child.number)
    frame.store(node.name, value)


def type_parameters(frame: FrameBuilder, node: ast.AST) -> tuple[Value, ...]:
    """``class Box[T]``, ``def first[T: Item]()``: what ``T = TypeVar("T", bound=Item)`` beside it says."""
    found: list[Value] = []
    for parameter in getattr(node, "type_params", ()):
        bound = getattr(parameter, "bound", None)
        keywords = (("bound", annotation(frame, bound)),) if bound is not None else ()
        made = parameter.__class__.__name__
        number = frame.emit("call", parameter, ("from", 0, "typing", made), (("const", parameter.name),), keywords)
        frame.store(parameter.name, ("call", number))
        found.append(("name", parameter.name))
    return tuple(found)


def type_alias(frame: FrameBuilder, node: Any) -> None:
    """``type Source = Path | str``."""
    type_parameters(frame, node)
    frame.store(node.name.id, annotation(frame, node.value))


def _yields(body: Sequence[ast.AST]) -> bool:
    pending: list[ast.AST] = list(body)
    while pending:
        node = pending.pop()
        if isinstance(node, (ast.Yield, ast.YieldFrom)):
            return True
        if not isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef, ast.Lambda, ast.ClassDef)):
            pending.extend(ast.iter_child_nodes(node))
    return False


def _trivial(body: Sequence[ast.stmt]) -> bool:
    for statement in body:
        if isinstance(statement, ast.Pass) or (
            isinstance(statement, ast.Expr) and isinstance(statement.value, ast.Constant)
        ):
            continue
        if isinstance(statement, ast.Raise) and statement.exc is not None:
            exception = statement.exc.func if isinstance(statement.exc, ast.Call) else statement.exc
            if isinstance(exception, ast.Name) and exception.id == "NotImplementedError":
                continue
        return False
    return True


def _base(frame: FrameBuilder, node: ast.expr) -> Value:
    """A base class; one that a call makes is evaluated where the class statement stands."""
    if not isinstance(node, ast.Call):
        return annotation(frame, node)
    value = expression(frame, node)
    return made_by_call(frame, node, value) or value


def class_(frame: FrameBuilder, node: ast.ClassDef) -> None:
    """A class: its body is a frame that methods do not see."""
    decorators = tuple([expression(frame, decorator) for decorator in node.decorator_list])
    variables = type_parameters(frame, node)
    bases = tuple([_base(frame, base) for base in node.bases])
    if variables:
        bases = (*bases, ("item", ("from", 0, "typing", "Generic"), ("seq", "tuple", variables)))
    keywords = {k.arg: expression(frame, k.value) for k in node.keywords if k.arg is not None}
    metaclass: Value = keywords.pop("metaclass", None)
    module = frame.module
    number = len(module.classes)
    module.classes.append(None)
    child = FrameBuilder(module, frame, node.name, CLASS)
    builder = ClassBuilder(number)
    child.cls = builder
    block(child, node.body)
    child.finish(node.lineno)
    module.classes[number] = Class(
        node.name,
        node.lineno,
        child.number,
        frame.number,
        bases,
        decorators,
        {name: tuple(frames) for name, frames in builder.methods.items()},
        {name: tuple(entries) for name, entries in builder.attributes.items()},
        {name: tuple(entries) for name, entries in builder.instance.items()},
        metaclass,
        tuple(keywords.items()),
    )
    event = frame.emit("class", node, ("cls", number))
    frame.events[event][END_LINE:SCOPE] = node.lineno, node.col_offset + len(f"class {node.name}".encode())
    frame.store(node.name, ("cls", number))
