"""Line breaks of a call whose arguments are handed over: as a formatter would put them, where a line gets too long."""

from __future__ import annotations

import ast
import itertools
import re
from typing import TYPE_CHECKING

from loopsafe.lint.fixes.source.edits import Edit, Refused, opening, replace
from loopsafe.lint.fixes.source.text import string_lines

if TYPE_CHECKING:
    from collections.abc import Sequence

    from loopsafe.lint.fixes.source.text import Source

_LIMITS = (88, 100, 120)
_SHORT_LIMIT = 79
_FEW = 10
_COMMENT = re.compile(r"(^\s*|  )#.*")
_STRING_ALONE = re.compile(r"""\s*(\w+ ?= ?)?[({\[]?[bfru]*("[^"]*"|'[^']*')[])},:]*""", re.IGNORECASE)
_STATEMENTS = (ast.Expr, ast.Return, ast.Assign, ast.AnnAssign, ast.AugAssign)


def line_limit(text: str) -> int:
    """How long the lines of a file may be, as far as they tell."""
    lengths = [len(line.rstrip()) for line in text.splitlines()]
    longest = max(lengths, default=0)
    if longest <= _SHORT_LIMIT and sum(length > _SHORT_LIMIT - _FEW for length in lengths) >= _FEW:
        return _SHORT_LIMIT
    few = len(lengths) // 100
    if sum(length > _LIMITS[0] for length in lengths) > few:
        lengths = _broken_lengths(text)
    return next((limit for limit in _LIMITS if sum(length > limit for length in lengths) <= few), longest)


def _broken_lengths(text: str) -> list[int]:
    """The lengths of lines that a formatter could break: not inside strings, not for a comment, not a string alone."""
    try:
        within = string_lines(text)
    except Refused:
        within = set()
    lines = [_COMMENT.sub("", line).rstrip() for number, line in enumerate(text.splitlines()) if number not in within]
    return [0 if _STRING_ALONE.fullmatch(line) else len(line) for line in lines]


def broken(
    source: Source, call: ast.Call, spans: Sequence[tuple[int, int]], head: str, tail: str, *, limit: int
) -> list[Edit] | None:
    """The edits that hand over ``call``, whose arguments have ``spans``, in several lines; none where one will do.

    Lines are broken in a call that is all a statement evaluates, and in one whose arguments have a line of their own.
    """
    start, end = source.span(call)
    bracket, (first, _), (_, last) = source.arguments_open(call), spans[0], spans[-1]
    if tail != ")" or source.text[last : end - 1].strip() or source.text[bracket + 1 : first].strip():
        return None
    if source.line_of(first) != source.line_of(last) or source.line_of(start) != source.line_of(bracket):
        return None
    if source.line_of(start) != source.line_of(end):
        if source.line_of(first) == source.line_of(bracket) or source.line_of(last) == source.line_of(end):
            return None
        return _in_lines(source, call, spans, head, source.indent_at(first), limit=limit)
    if not is_too_long(source, call, len(head) + len(tail), limit):
        return None
    return _in_lines(source, call, spans, head, continued(source, call), limit=limit)


def _in_lines(
    source: Source, call: ast.Call, spans: Sequence[tuple[int, int]], head: str, indent: str, *, limit: int
) -> list[Edit]:
    """The function and its arguments on one line of their own if they fit, or else each on its own."""
    start, end = source.span(call)
    bracket, newline = source.arguments_open(call), source.newline + indent
    joined = len(f"{indent}{source.text[start:bracket]}, {source.text[spans[0][0] : spans[-1][1]]}") <= limit
    between = ", " if joined else f",{newline}"
    edits = [opening(start, end, head + newline), replace(bracket, spans[0][0], between)]
    if not joined:
        edits += [replace(one[1], other[0], between) for one, other in itertools.pairwise(spans)]
    closing = source.newline + source.indent_at(end - 1) + ")"
    return [*edits, replace(spans[-1][1], end, closing if joined else f",{closing}")]


def hung(source: Source, call: ast.Call, first: int, head: str, limit: int) -> list[Edit] | None:
    """The edits that hand over ``call`` whose lines are aligned with its first argument, at ``first``; none for others.

    The function and its arguments begin on the next line, one level deeper, and the other lines follow them.
    """
    start, end = source.span(call)
    bracket, column = source.arguments_open(call), first - source.line_start(first)
    lines = range(source.line_of(bracket) + 1, source.line_of(end) + 1)
    starts = [source.starts[number - 1] for number in lines]
    depths = [len(source.indent_at(at)) for at in starts]
    aligned = bracket + 1 == first and depths and min(depths) == column
    if not aligned or source.line_of(start) != source.line_of(bracket) or string_lines(source.text[start:end]):
        return None
    indent, function = continued(source, call), source.text[start:bracket]
    row = source.text[first : source.line_end(first)]
    if len(indent) > column or "\t" in source.text[starts[0] : starts[0] + column]:
        return None
    fits = len(f"{indent}{function}, {row}") <= limit and max(depths) == column
    between = ", " if fits else f",{source.newline}{indent}"
    moved = [replace(at, at + column, indent) for at in starts]
    return [opening(start, end, head + source.newline + indent), replace(bracket, first, between), *moved]


def is_too_long(source: Source, node: ast.expr, added: int, limit: int) -> bool:
    """Whether ``node`` is all that a statement of one line evaluates, and the line gets too long."""
    statement, (start, end) = source.parents[node], source.span(node)
    if not isinstance(statement, _STATEMENTS) or statement.value is not node:
        return False
    rest = source.text[end : source.line_end(end)].strip()
    if rest or source.line_of(source.start(statement)) != source.line_of(end):
        return False  # a comment may be about its line: ``# type: ignore``
    return end - source.line_start(start) + added > limit


def continued(source: Source, node: ast.AST) -> str:
    """The indentation of a line inside the brackets that are opened on the line of ``node``."""
    unit = unit_of(source, node)
    return source.indent_at(source.start(node)) + ("\t" if "\t" in unit else max(unit, "    "))


def unit_of(source: Source, node: ast.AST) -> str:
    """One level of indentation in the function around ``node``."""
    function = node if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef)) else source.function_of(node)
    if not isinstance(function, (ast.FunctionDef, ast.AsyncFunctionDef)):
        return "    "
    outer = source.indent_at(source.start(function))
    inner = source.indent_at(source.start(function.body[0]))
    return inner[len(outer) :] if inner.startswith(outer) and len(inner) > len(outer) else "    "
