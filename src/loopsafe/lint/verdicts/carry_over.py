"""Reuses the report of an earlier run if files have changed only in line numbers, comments and docstrings.

Such an edit moves code to other lines, but changes no fact about it. The earlier findings still hold, on other lines.
After any other change, everything is judged again.
"""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING, Any

from loopsafe.lint.cache.compact import Damaged, loads
from loopsafe.lint.depth import deep
from loopsafe.lint.facts import END_LINE, LINE, Class, Frame, ModuleFacts
from loopsafe.lint.files.source import Text
from loopsafe.lint.verdicts.findings import quoted_digest

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from loopsafe.lint.index import Index
    from loopsafe.lint.model import Finding, Fix, Quote, Report

    Moves = Mapping[int, int]
    """Lines on which something stands: where each was, where it is."""

MOST_CHANGED = 64
"""Files up to which it is worth looking what has changed in them."""
EVENTS = Frame._fields.index("events")
FRAME_LINE, FRAME_END = Frame._fields.index("line"), Frame._fields.index("end_line")
CLASS_LINE = Class._fields.index("line")
DERIVED = frozenset(map(ModuleFacts._fields.index, ("frames", "classes", "calls", "noqa")))
LINES_IN_FIXES = frozenset({"staying", "helper at", "calls at"})
"""Arguments of fixes that name lines: numbers, with spaces between, and a column behind each or none."""


class _Different(Exception):
    """Raised when anything besides lines has changed."""


def carried_over(index: Index, changed: Iterable[tuple[str, bytes]], report: Report) -> Report | None:
    """An earlier report with today's lines, if only lines have changed in some files; else None.

    ``changed``: the changed files, each with the digest of the content that the report was made from.
    """
    moved: dict[str, Moves] = {}
    try:
        with deep():
            for path, before in changed:
                moved[path] = _moves(loads(index.store.get(before)), index.modules[path].facts)
        quotes = [_carried_quote(index, quote, moved.get(quote.path)) for quote in report.quotes]
    except (_Different, Damaged, OSError, RecursionError):
        return None
    shown = {
        index.display(path): moves for path, moves in moved.items() if any(old != new for old, new in moves.items())
    }
    if not shown:
        return replace(report, quotes=quotes)
    if any(_names_line_of(finding, shown) for finding in report.findings):
        return None
    return replace(
        report,
        findings=[_carried_finding(finding, shown) for finding in report.findings],
        unresolved=[_carried_place(call, shown) for call in report.unresolved],
        quotes=quotes,
    )


# Facts


def _moves(before: ModuleFacts, after: ModuleFacts) -> Moves:
    """The new place of each line of a file; raises `_Different` if its facts differ in more than lines.

    Lines must keep their order, and things on one line must stay together; nothing else about lines matters.
    """
    pairs: set[tuple[int, int]] = set()
    alike: list[tuple[Any, Any]] = [
        (one, other) for field, (one, other) in enumerate(zip(before, after, strict=True)) if field not in DERIVED
    ]
    for one, other in _side_by_side(before.frames, after.frames):
        alike += _fields(one, other, pairs, (FRAME_LINE, FRAME_END), (EVENTS,))
        for event, now in _side_by_side(one.events, other.events):
            alike += _fields(event, now, pairs, (LINE, END_LINE), ())
    for cls, is_now in _side_by_side(before.classes, after.classes):
        alike += _fields(cls, is_now, pairs, (CLASS_LINE,), ())
    for (line, codes), (line_now, codes_now) in _side_by_side(sorted(before.noqa.items()), sorted(after.noqa.items())):
        pairs.add((line, line_now))
        alike.append((codes, codes_now))
    _demand_likeness(alike)
    return _in_order(pairs)


def _side_by_side(before: Any, after: Any) -> Iterator[tuple[Any, Any]]:
    if len(before) != len(after):
        raise _Different
    return zip(before, after, strict=True)


def _fields(
    one: tuple[Any, ...],
    other: tuple[Any, ...],
    pairs: set[tuple[int, int]],
    lines: tuple[int, ...],
    not_here: tuple[int, ...],
) -> Iterator[tuple[Any, Any]]:
    """The fields of a tuple that must be alike; its ``lines`` go to ``pairs``."""
    for number, (before, after) in enumerate(_side_by_side(one, other)):
        if number in lines:
            pairs.add((before, after))
        elif number not in not_here:
            yield before, after


def _demand_likeness(pending: list[tuple[Any, Any]]) -> None:
    """Raise `_Different` unless both values of each pair are equal, where ``0`` is not ``False``.

    Shared parts of values are compared once: nested sums share so much that a comparison would grow without bounds.
    """
    seen: set[tuple[int, int]] = set()
    while pending:
        one, other = pending.pop()
        if one is other:
            continue
        if one.__class__ is not other.__class__:
            raise _Different
        if isinstance(one, tuple):
            if len(one) != len(other):
                raise _Different
            if (id(one), id(other)) not in seen:
                seen.add((id(one), id(other)))
                pending += zip(one, other, strict=True)
        elif isinstance(one, dict):  # its keys are names, or numbers of lines
            if list(one) != list(other):
                raise _Different
            pending += zip(one.values(), other.values(), strict=True)
        elif one != other or (isinstance(one, (float, complex)) and repr(one) != repr(other)):
            raise _Different


def _in_order(pairs: set[tuple[int, int]]) -> Moves:
    moves = dict(sorted(pairs))
    now = list(moves.values())
    if len(moves) < len(pairs) or any(line >= following for line, following in pairwise(now)):
        raise _Different
    return moves


# Reports


def _carried_quote(index: Index, quote: Quote, moves: Moves | None) -> Quote:
    """A quote on today's lines; raises `_Different` if the lines read differently."""
    if moves is None:
        return quote
    if any(moves[last] - moves[first] != last - first for first, last, _ in quote.ranges):
        raise _Different
    ranges = tuple((moves[first], moves[last], end) for first, last, end in quote.ranges)
    if quoted_digest(Text(index.read(quote.path)), ranges) != quote.digest:
        raise _Different
    return replace(quote, ranges=ranges)


def _names_line_of(finding: Finding, shown: Mapping[str, Moves]) -> bool:
    """Whether the text of a refusal names a line of a moved file: ``(store.py:12)``."""
    refusal = finding.fix.refusal if finding.fix is not None else ""
    names = set(re.findall(r"\(([^()]*):\d+\)", f"{refusal} {finding.message}"))
    return any(re.split(r"[\\/]", path)[-1] in names for path in shown)


def _carried_finding(finding: Finding, shown: Mapping[str, Moves]) -> Finding:
    finding = replace(finding, hops=tuple([_carried_place(hop, shown) for hop in finding.hops]))
    moves = shown.get(finding.path)
    if moves is None:
        return finding
    span = replace(finding.span, line=moves[finding.span.line], end_line=moves[finding.span.end_line])
    return replace(finding, span=span, fix=_carried_fix(finding.fix, moves))


def _carried_fix(fix: Fix | None, moves: Moves) -> Fix | None:
    if fix is None:
        return None
    arguments = [
        (name, _carried_lines(value, moves) if name in LINES_IN_FIXES else value) for name, value in fix.arguments
    ]
    return replace(fix, arguments=tuple(arguments))


def _carried_lines(text: str, moves: Moves) -> str:
    places = [place.partition(":") for place in text.split(" ")]
    return " ".join(f"{moves[int(line)]}{colon}{column}" for line, colon, column in places)


def _carried_place(place: Any, shown: Mapping[str, Moves]) -> Any:
    """A hop or an unresolved call on today's line."""
    moves = shown.get(place.path)
    return place if moves is None else replace(place, line=moves[place.line])
