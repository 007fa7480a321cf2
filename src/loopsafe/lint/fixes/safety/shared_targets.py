"""``self.total += f()`` with a suspension point in it: the value first, so that no other task's change is lost.

``self.total`` is read before and written after ``f()`` is evaluated; while it is awaited, other tasks run.
"""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

from loopsafe.lint.fixes.names.dataflow import is_bound_before
from loopsafe.lint.fixes.names.fresh_names import free_name
from loopsafe.lint.fixes.names.scopes import bound_by, enclosing, foreign
from loopsafe.lint.fixes.source.edits import Edit, Refused, replace

if TYPE_CHECKING:
    from loopsafe.lint.fixes.job import Job
    from loopsafe.lint.fixes.source.text import FunctionNode, Source

_CONSTRUCTORS = ("__init__", "__new__", "__post_init__")
_NESTED = (ast.FunctionDef, ast.AsyncFunctionDef)


def value_first(job: Job, node: ast.AST) -> list[Edit]:
    """The edits that take the value of the augmented assignment around ``node`` out of it, where others see its target.

    ``self.total += f()`` → ``value = f()`` and ``self.total += value``.
    """
    source = job.source
    statement = source.statement_of(node)
    functions = enclosing(source, node)
    if not isinstance(statement, ast.AugAssign) or not functions:
        return []
    if statement in job.context.taken_out or statement in job.taken_out:
        return []
    target, function = statement.target, functions[0]
    if isinstance(target, ast.Name) and not is_shared(function, target.id):
        return []
    written = source.slice(target)
    later = _is_untouched(job, target, function) and not _rebinds(statement.value, target)
    if not (later and _is_there(source, statement, function) and source.owns_lines(statement, statement)):
        raise Refused(f"`{written}` is read before and written after the new suspension point")
    job.taken_out.append(statement)
    name = free_name(job.context, "value", function)
    (start, end), first = source.span(statement), value_start(source, statement)
    operator = source.text[source.skip(source.end(target)) : first].strip()
    again = f"{source.newline}{source.indent_at(start)}{written} {operator} {name}"
    return [replace(start, first, f"{name} = "), Edit(end, end, again, end - start, closes=True)]


def is_shared(function: FunctionNode, name: str) -> bool:
    """Whether a variable that ``function`` assigns is global, nonlocal, or assigned by a nested function too."""
    body = function.body if isinstance(function.body, list) else [function.body]
    if name in foreign(function):
        return True
    inside = (one for part in body for one in ast.walk(part) if isinstance(one, _NESTED))
    return any(name in foreign(one) for one in inside)


def value_start(source: Source, statement: ast.AugAssign) -> int:
    """Where the value of an augmented assignment begins, with its parentheses."""
    at = source.skip(source.end(statement.target))
    return source.skip(source.text.index("=", at) + 1)


def _is_untouched(job: Job, target: ast.expr, function: FunctionNode) -> bool:
    """Whether evaluating the value cannot change the target, as far as this file shows: it may be read afterwards."""
    if job.finding.code.startswith("LS1"):  # a primitive: no code of the project runs
        return _is_plain(target)
    if isinstance(target, ast.Subscript) or not _is_plain(target):
        return False
    name = target.attr if isinstance(target, ast.Attribute) else getattr(target, "id", "")
    for other in job.source.parents:
        if not isinstance(other, _NESTED) or other is function or other.name in _CONSTRUCTORS:
            continue
        if isinstance(target, ast.Attribute) and _stores(other, name):
            return False
        if isinstance(target, ast.Name) and name in foreign(other) and name in bound_by(other):
            return False
    return True


def _is_there(source: Source, statement: ast.AugAssign, function: FunctionNode) -> bool:
    """Whether a local target is certainly bound: where it is not, ``total += f()`` raises before it calls ``f``."""
    name = statement.target.id if isinstance(statement.target, ast.Name) else ""
    if not name or not isinstance(function, _NESTED) or name in foreign(function):
        return True
    return is_bound_before(source, name, statement, function)


def _rebinds(value: ast.expr, target: ast.expr) -> bool:
    """Whether the value itself binds a name that the target is read through: ``total += (total := f())``."""
    names = {node.id for node in ast.walk(target) if isinstance(node, ast.Name)}
    return any(isinstance(node, ast.NamedExpr) and node.target.id in names for node in ast.walk(value))


def _stores(function: ast.FunctionDef | ast.AsyncFunctionDef, attribute: str) -> bool:
    return any(
        isinstance(node, ast.Attribute) and node.attr == attribute and not isinstance(node.ctx, ast.Load)
        for node in ast.walk(function)
    )


def _is_plain(node: ast.expr) -> bool:
    """Whether evaluating ``node`` later, or a second time, makes no difference."""
    if isinstance(node, ast.Subscript):
        return isinstance(node.slice, (ast.Name, ast.Constant)) and _is_plain(node.value)
    while isinstance(node, ast.Attribute):
        node = node.value
    return isinstance(node, ast.Name)
