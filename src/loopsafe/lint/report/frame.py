"""Draw a stretch of source with line numbers and a mark below it, as compilers do."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence

    from loopsafe.lint.model import Span

    Piece = tuple[str, str]
    """Text and the name of its style."""
    Row = list[Piece]

TAB = 4
LONGEST = 6
"""Stretches of more lines than this are cut in the middle."""


class Mark(NamedTuple):
    """What stands below the source: a character repeated, its style, and a few words behind it."""

    character: str
    style: str
    label: str = ""


def gutter(width: int, number: int | None = None) -> Piece:
    """The left margin, ``12 | ``."""
    return f"{number if number is not None else '':>{width}} | ", "gutter"


def draw(lines: Sequence[str], span: Span, mark: Mark, *, gutter_width: int, width: int) -> list[Row]:
    """The lines of ``span`` with ``mark`` below, in no more than ``width`` columns where that is possible."""
    if not 1 <= span.line <= len(lines):
        return []
    room = max(width - gutter_width - 3, 20)
    if span.end_line > span.line and span.end_line <= len(lines):
        return _several(lines, span, mark, gutter_width, room)
    return _single(lines[span.line - 1], span, mark, gutter_width, room)


def _single(line: str, span: Span, mark: Mark, gutter_width: int, room: int) -> list[Row]:
    end = span.end_column if span.end_line == span.line else len(line) + 1
    start = cells(line[: span.column - 1])
    stop = max(cells(line[: end - 1]), start + 1)
    shown, cut = _window(expanded(line), start, stop, room)
    below = " " * (start - cut) + mark.character * min(stop - start, max(room - start + cut, 1))
    return [[gutter(gutter_width, span.line), (shown, "")], *_below(below, start - cut, mark, gutter_width, room)]


def _several(lines: Sequence[str], span: Span, mark: Mark, gutter_width: int, room: int) -> list[Row]:
    numbers: list[int | None] = list(range(span.line, span.end_line + 1))
    if len(numbers) > LONGEST:
        numbers[LONGEST // 2 : -1] = [None]
    rows: list[Row] = []
    for number in numbers:
        if number is None:
            rows.append([(f"{'...':<{gutter_width + 3}}", "gutter"), ("|", mark.style)])
            continue
        bar = "/" if number == span.line else "|"
        shown, _ = _window(expanded(lines[number - 1]), 0, 1, room - 2)
        rows.append([gutter(gutter_width, number), (bar, mark.style), (f" {shown}".rstrip(), "")])
    end = max(cells(lines[span.end_line - 1][: span.end_column - 1]), 1)
    return rows + _below("|" + "_" * min(end, room - 2) + mark.character, 0, mark, gutter_width, room)


def _below(drawn: str, start: int, mark: Mark, gutter_width: int, room: int) -> list[Row]:
    """The mark with its label behind it, or below it where there is no room."""
    if not mark.label or len(drawn) + 1 + len(mark.label) <= room:
        return [[gutter(gutter_width), (f"{drawn} {mark.label}".rstrip(), mark.style)]]
    indent = " " * max(min(start, room - len(mark.label)), 0)
    return [[gutter(gutter_width), (drawn, mark.style)], [gutter(gutter_width), (indent + mark.label, mark.style)]]


def clipped(line: str, room: int) -> str:
    """The start of ``line``, as much as fits."""
    return _window(expanded(line), 0, 1, max(room, 20))[0]


def _window(line: str, start: int, stop: int, room: int) -> tuple[str, int]:
    """The part of ``line`` that shows ``start`` to ``stop`` in ``room`` columns, and how many columns it cuts off."""
    line = line.rstrip()
    if cells(line) <= room:
        return line, 0
    if stop <= room - 3:
        return _fitting(line, room - 3) + "...", 0
    from_column = max(min(start - 8, cells(line) - room + 3), 4)
    head, column = 0, 0
    while column < from_column:
        column += cells(line[head])
        head += 1
    rest = line[head:]
    shown = rest if cells(rest) <= room - 3 else _fitting(rest, room - 6) + "..."
    return "..." + shown, column - 3


def _fitting(text: str, room: int) -> str:
    taken = 0
    for i, character in enumerate(text):
        taken += cells(character)
        if taken > room:
            return text[:i]
    return text


def cells(text: str) -> int:
    """How many columns a terminal gives ``text``; as `expanded` shows it."""
    if text.isascii() and text.isprintable():
        return len(text)
    column = 0
    for character in text:
        column += TAB - column % TAB if character == "\t" else _cells(character)
    return column


def _cells(character: str) -> int:
    if unicodedata.combining(character) or unicodedata.category(character) in ("Cf", "Me", "Mn"):
        return 0
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1


def expanded(line: str) -> str:
    """``line`` with tabs as blanks and with a blank for every character that would steer the terminal."""
    if line.isascii() and line.isprintable():
        return line
    out: list[str] = []
    column = 0
    for character in line:
        width = TAB - column % TAB if character == "\t" else _cells(character)
        steers = unicodedata.category(character) in ("Cc", "Cf", "Cs", "Zl", "Zp")
        out.append(" " * width if steers else character)
        column += width
    return "".join(out)
