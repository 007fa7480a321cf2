"""The true places of expressions inside f-strings, which ``ast`` reports wrongly before Python 3.12."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

UNKNOWN = (-1, -1)
_OPEN, _CLOSE = "([{", ")]}"


def true_spans(
    text: str, strings: Iterable[ast.JoinedStr], offset: Callable[[int, int], int]
) -> dict[ast.AST, tuple[int, int]]:
    """The span of every node inside a replacement field; :data:`UNKNOWN` where a string cannot be matched."""
    spans: dict[ast.AST, tuple[int, int]] = {}
    for node in strings:
        if node not in spans:
            start = offset(node.lineno, node.col_offset)
            end = offset(node.end_lineno or node.lineno, node.end_col_offset or 0)
            _match(text, start, end, node, spans)
    return spans


def _match(text: str, start: int, end: int, node: ast.JoinedStr, spans: dict[ast.AST, tuple[int, int]]) -> None:
    values = [value for value in node.values if isinstance(value, ast.FormattedValue)]
    fields = list(_fields(text, start, end))
    for inner in ast.walk(node):
        spans[inner] = UNKNOWN
    spans[node] = (start, end)
    if len(values) != len(fields):
        return
    for value, (first, last, spec) in zip(values, fields, strict=True):
        _match_field(text, value, first, last, spans)
        if isinstance(value.format_spec, ast.JoinedStr) and spec:
            _match_spec(text, value.format_spec, spec, spans)


def _match_spec(text: str, node: ast.JoinedStr, spec: tuple[int, int], spans: dict[ast.AST, tuple[int, int]]) -> None:
    values = [value for value in node.values if isinstance(value, ast.FormattedValue)]
    fields = list(_literal_fields(text, *spec))
    if len(values) == len(fields):
        for value, (first, last, _) in zip(values, fields, strict=True):
            _match_field(text, value, first, last, spans)


def _match_field(
    text: str, value: ast.FormattedValue, first: int, last: int, spans: dict[ast.AST, tuple[int, int]]
) -> None:
    written = text[first:last]
    try:
        parsed = ast.parse(f"({written})", mode="eval").body
    except SyntaxError:
        return
    real, copy = list(ast.walk(value.value)), list(ast.walk(parsed))
    if [type(one) for one in real] != [type(one) for one in copy]:
        return
    lines = [0]
    for line in f"({written})".splitlines(keepends=True):
        lines.append(lines[-1] + len(line))
    rows = f"({written})".splitlines(keepends=True)

    def place(line: int, column: int) -> int:
        row = rows[line - 1]
        return first - 1 + lines[line - 1] + len(row.encode()[:column].decode(errors="ignore"))

    for node, twin in zip(real, copy, strict=True):
        if isinstance(twin, (ast.expr, ast.keyword, ast.arg)):
            spans[node] = (
                place(twin.lineno, twin.col_offset),
                place(twin.end_lineno or twin.lineno, twin.end_col_offset or 0),
            )
    for node in real:
        if isinstance(node, ast.JoinedStr):
            _match(text, *spans[node], node, spans)


def _fields(text: str, start: int, end: int) -> Iterator[tuple[int, int, tuple[int, int] | None]]:
    """The replacement fields of the (perhaps concatenated) string literals between ``start`` and ``end``."""
    at = start
    while at < end:
        char = text[at]
        if char == "#":
            while at < end and text[at] not in "\r\n":
                at += 1
        elif char in "\"'":
            prefix = at
            while prefix > start and text[prefix - 1].isalpha():
                prefix -= 1
            quote = char * 3 if text.startswith(char * 3, at) else char
            body = at + len(quote)
            close = _string_end(text, body, quote, end)
            if "f" in text[prefix:at].lower():
                yield from _literal_fields(text, body, close)
            at = close + len(quote)
        else:
            at += 1


def _string_end(text: str, at: int, quote: str, end: int) -> int:
    while at < end and not text.startswith(quote, at):
        at += 2 if text[at] == "\\" else 1
    return at


def _literal_fields(text: str, at: int, end: int) -> Iterator[tuple[int, int, tuple[int, int] | None]]:
    while at < end:
        if text.startswith("{{", at) or text.startswith("}}", at):
            at += 2
        elif text.startswith("\\N{", at):
            at = text.find("}", at) + 1 or end
        elif text[at] == "{":
            last = _expression_end(text, at + 1, end)
            close, spec = last, None
            while close < end and text[close] not in ":}":
                close += 1
            if close < end and text[close] == ":":
                begin = close + 1
                close = _spec_end(text, begin, end)
                spec = (begin, close)
            yield at + 1, last, spec
            at = close + 1
        else:
            at += 1


def _spec_end(text: str, at: int, end: int) -> int:
    depth = 0
    while at < end and (depth or text[at] != "}"):
        depth += {"{": 1, "}": -1}.get(text[at], 0)
        at += 1
    return at


def _expression_end(text: str, at: int, end: int) -> int:
    """Where the expression at ``at`` stops: at ``!r``, ``=``, ``:`` or ``}`` outside brackets and strings."""
    depth = 0
    while at < end:
        char = text[at]
        if char in "\"'":
            quote = char * 3 if text.startswith(char * 3, at) else char
            at = _string_end(text, at + len(quote), quote, end) + len(quote)
            continue
        if char in _OPEN:
            depth += 1
        elif depth and char in _CLOSE:
            depth -= 1
        elif not depth and _stops(text, at):
            return at
        elif not depth and text[at : at + 2] in ("==", "!=", "<=", ">="):
            at += 1
        at += 1
    return at


def _stops(text: str, at: int) -> bool:
    char = text[at]
    if char in ":}":
        return True
    return char in "!=" and text[at + 1 : at + 2] != "="
