"""Edits of a call's text: taking its function and arguments apart without touching how they are written."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

from loopsafe.lint.fixes.source.edits import Edit, Refused, around, delete, opening, replace
from loopsafe.lint.fixes.source.layout import broken, hung

if TYPE_CHECKING:
    from loopsafe.lint.fixes.job import Job
    from loopsafe.lint.fixes.source.text import Source


def last_name(node: ast.AST) -> str:
    """The last identifier of a name or attribute."""
    if isinstance(node, ast.Attribute):
        return node.attr
    return node.id if isinstance(node, ast.Name) else ""


def written_arguments(call: ast.Call) -> list[ast.expr | ast.keyword]:
    """Positional and keyword arguments in the order they are written."""
    parts: list[ast.expr | ast.keyword] = [*call.args, *call.keywords]
    return sorted(parts, key=lambda one: (one.lineno, one.col_offset))


def argument_span(source: Source, call: ast.Call, part: ast.AST) -> tuple[int, int]:
    """``part`` with the parentheses around it, up to but without the comma."""
    start, end = source.span(part)
    if lone_generator(source, call):
        return start + 1, end - 1
    floor, ceiling = source.arguments_open(call), source.end(call) - 1
    while True:
        before, after = source.skip_back(start), source.skip(end)
        if before - 1 <= floor or after >= ceiling or source.text[before - 1] != "(" or source.text[after] != ")":
            return start, end
        start, end = before - 1, after + 1


def lone_generator(source: Source, call: ast.Call) -> bool:
    """Whether the call's parentheses are also those of a generator expression: ``f(x for x in y)``."""
    return (
        len(call.args) == 1
        and not call.keywords
        and isinstance(call.args[0], ast.GeneratorExp)
        and source.end(call.args[0]) == source.end(call)
    )


def trailing_comma(source: Source, call: ast.Call) -> Edit | None:
    """The removal of the comma after the last argument."""
    parts = written_arguments(call)
    if not parts or lone_generator(source, call):
        return None
    at = source.skip(argument_span(source, call, parts[-1])[1])
    if source.text[at] != ",":
        return None
    end = at + 1
    while source.text[end] in " \t":
        end += 1
    return delete(at, end if source.text[end] == ")" else at + 1)


def hand_over(job: Job, call: ast.Call, head: str, tail: str) -> list[Edit]:
    """``f(a, b)`` → ``head f, a, b tail``, where ``tail`` comes instead of the closing parenthesis."""
    source = job.source
    start, end = source.span(call)
    bracket = source.arguments_open(call)
    parts = written_arguments(call)
    if not parts:
        empty = "#" not in source.text[bracket:end]
        gone = delete(bracket, end - 1 if empty else bracket + 1)
        return [opening(start, end, head), gone, replace(end - 1, end, tail)]
    if lone_generator(source, call):
        return [*around(start, end, head, tail), replace(bracket, bracket + 1, ", (")]
    spans = [argument_span(source, call, part) for part in parts]
    in_lines = broken(source, call, spans, head, tail, limit=job.context.line_limit)
    if in_lines is not None and head.endswith("("):
        return in_lines
    aligned = hung(source, call, spans[0][0], head, job.context.line_limit) if head.endswith("(") else None
    if aligned is not None and tail == ")":
        return [*aligned, replace(end - 1, end, tail)]
    return _handed_in_place(source, call, source.start(parts[0]), head, tail)


def _handed_in_place(source: Source, call: ast.Call, first: int, head: str, tail: str) -> list[Edit]:
    """The same with the line breaks that are there; ``first``: where the first argument starts."""
    start, end = source.span(call)
    bracket = source.arguments_open(call)
    row = source.text[bracket + 1 : source.line_end(bracket)]
    spread = not row.strip() or row.lstrip().startswith("#")  # the arguments begin on the next line
    if spread and head.endswith("(") and source.line_of(start) == source.line_of(bracket):
        head += source.newline + source.indent_at(first)
        separator = ","
    else:
        separator = "," if row[:1] in (" ", "\t", "") or spread else ", "
    edits = [opening(start, end, head), replace(bracket, bracket + 1, separator), replace(end - 1, end, tail)]
    comma = trailing_comma(source, call) if tail.startswith("))") and not spread else None
    return [*edits, comma] if comma is not None else edits


def replace_function(source: Source, call: ast.Call, text: str) -> Edit:
    """``f(...)`` → ``text(...)``."""
    return replace(source.start(call), source.arguments_open(call), text)


def keyword(call: ast.Call, name: str) -> ast.keyword | None:
    """The keyword argument called ``name``."""
    return next((one for one in call.keywords if one.arg == name), None)


def is_none(node: ast.expr) -> bool:
    """Whether an expression is the constant ``None``."""
    return isinstance(node, ast.Constant) and node.value is None


def require_plain(call: ast.Call) -> None:
    """Refuse ``*args`` and ``**kwargs``."""
    if any(isinstance(one, ast.Starred) for one in call.args) or any(one.arg is None for one in call.keywords):
        raise Refused("its arguments are starred, so what is passed cannot be told")


def needs_brackets(source: Source, call: ast.Call, part: ast.expr) -> bool:
    """Whether an argument must be put in parentheses to be awaited or called; those it is written with count."""
    if isinstance(part, (ast.Call, ast.Name, ast.Attribute, ast.Subscript)):
        return False
    return lone_generator(source, call) or argument_span(source, call, part) == source.span(part)
