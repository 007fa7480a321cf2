"""The report for people: what blocks, its source, the way to it call by call, and what helps."""

from __future__ import annotations

import re
import textwrap
from typing import TYPE_CHECKING, TypeAlias

from loopsafe.lint.model import Confidence, Finding, Span
from loopsafe.lint.report.concise import header
from loopsafe.lint.report.context import Suggestion, in_order, printable
from loopsafe.lint.report.frame import LONGEST, Mark, clipped, draw, gutter
from loopsafe.lint.report.paint import Painter
from loopsafe.lint.report.statistics import count, place, shared_ends

if TYPE_CHECKING:
    from collections.abc import Sequence

    from loopsafe.lint.model import Hop, Report, Trouble
    from loopsafe.lint.report.context import Context
    from loopsafe.lint.report.frame import Row

MANY = 10
"""Paths with one end that are worth a word in the summary."""
WORTH_FOLDING = 2
"""Calls in the middle of a path, shown before, from which on a line that says so is shorter."""
Tail: TypeAlias = "tuple[tuple[str, int, int], ...]"
"""Where a path goes on to its end: the places of the calls."""


def render(report: Report, context: Context) -> str:
    """Every finding with its frame and path, and one line that sums up."""
    paint = Painter(context.colours)
    shown: set[Tail] = set()
    blocks = [_block(item, context, shown) for item in in_order(report.findings, report.troubles)]
    text = "".join("\n".join(paint(*row) for row in block) + "\n\n" for block in blocks)
    return text + paint(*_summary(report, context)) + "\n"


def _block(item: Finding | Trouble, context: Context, shown: set[Tail]) -> list[Row]:
    rows = [list(header(item, context))]
    if isinstance(item, Finding):
        rows += path_rows(item, context, shown)
    elif item.internal:
        rows.append([("  = ", "gutter"), ("note", "help"), (": this is a defect of loopsafe, not of the file", "")])
    return rows


def path_rows(finding: Finding, context: Context, shown: set[Tail]) -> list[Row]:
    """The frame at the anchor, then every further call on the way, then help and notes.

    Where the path joins one in ``shown``, the calls between there and the end are not drawn again. Its own are added.
    """
    further = [hop for hop in finding.hops if (hop.path, hop.line) != (finding.path, finding.span.line)]
    lines = context.lines(finding.path)
    span = finding.span
    number = max([min(span.end_line, len(lines)), *(hop.line for hop in further)])
    width = len(str(number))
    bar: Row = [(" " * width + " |", "gutter")]

    opening = _definition(lines, finding, width)
    label = _first_label(finding, bool(opening)) if further else ""
    first = Mark("^", "error" if finding.severity.value == "error" else "warning", label)
    frame = draw(lines, span, first, gutter_width=width, width=context.width)
    rows: list[Row] = [bar, *opening, *frame] if frame else []
    folded = _folded(further, shown)
    for i, hop in enumerate(further):
        if i in folded:
            if i == folded.start:
                rows += [bar, [(" " * width + "... ", "gutter"), (f"{count(len(folded), 'call')} as above", "faint")]]
            continue
        last = i == len(further) - 1
        place = f"{context.name(hop.path)}:{hop.line}:{hop.column}"
        inside = f" in {_short(hop.function)}" if hop.function else ""
        rows += [bar, [(" " * width + "::: ", "gutter"), (place, "path"), (inside, "faint")]]
        label = _last_label(finding) if last else ""
        mark = Mark("^", "mark", label) if last else Mark("-", "step", label)
        drawn = draw(context.lines(hop.path), _span_of(hop, context), mark, gutter_width=width, width=context.width)
        rows += drawn or [[gutter(width), (printable(hop.text), "")]]
    help_rows = _help(finding, context, width)
    return [*rows, bar, *help_rows] if help_rows else rows


def _folded(hops: Sequence[Hop], shown: set[Tail]) -> range:
    """The numbers of the calls to leave out, between where the path joins one that is shown and its end."""
    places = [(hop.path, hop.line, hop.column) for hop in hops]
    tails: list[Tail] = [tuple(places[i:]) for i in range(len(places))]
    joins = next((i for i, tail in enumerate(tails) if tail in shown), len(places))
    shown.update(tails)
    middle = range(joins + 1, len(places) - 1)
    return middle if len(middle) >= WORTH_FOLDING else range(0)


def _first_label(finding: Finding, opened: bool) -> str:
    """Where the path starts; the function is named unless the line that opens it is shown."""
    if not finding.code.startswith(("LS1", "LS2", "LS3")):
        return ""
    return f"on the loop in {_short(finding.function)}" if finding.function and not opened else "on the loop"


def _last_label(finding: Finding) -> str:
    """What happens where the path ends."""
    if finding.code.startswith("LS4"):
        return "runs a loop"
    return "" if finding.code.startswith("LS5") else "blocks here"


def _short(function: str) -> str:
    """A qualified name without what the reader sees anyway."""
    return printable(function.replace(".<locals>", ""))


def _definition(lines: Sequence[str], finding: Finding, width: int) -> list[Row]:
    """The line that opens the function around the anchor, and dots where lines are left out."""
    name = finding.function.rpartition(".")[2]
    if not name.isidentifier():
        return []
    opening = re.compile(rf"(\s*)(?:async\s+)?(?:def|class)\s+{re.escape(name)}\b")
    for number in range(min(finding.span.line - 1, len(lines)), 0, -1):
        found = opening.match(lines[number - 1])
        if found:
            text = lines[number - 1].expandtabs(4).rstrip()
            rows: list[Row] = [[gutter(width, number), (printable(text), "")]]
            return rows if number == finding.span.line - 1 else [*rows, [("...", "gutter")]]
    return []


def _span_of(hop: Hop, context: Context) -> Span:
    """Where the text of ``hop`` stands in its line, as far as the line agrees with it."""
    lines = context.lines(hop.path)
    line = lines[hop.line - 1] if 1 <= hop.line <= len(lines) else ""
    rest = line[hop.column - 1 :]
    agreed = 0
    while agreed < min(len(rest), len(hop.text)) and rest[agreed] == hop.text[agreed]:
        agreed += 1
    if not agreed:
        name = re.match(r"[\w.]+", rest)
        agreed = name.end() if name else 1
    return Span(hop.line, hop.column, hop.line, hop.column + agreed)


def _help(finding: Finding, context: Context, width: int) -> list[Row]:
    """What to do about it, and what to know."""
    rows: list[Row] = []
    suggestion = _suggestion(finding, context)
    if suggestion is not None and suggestion.refusal:
        rows += _note("note", f"not fixed: {suggestion.refusal}", width, context.width)
    elif suggestion is not None:
        command = f"`loopsafe fix{'' if suggestion.safe else ' --unsafe'}`"
        fits = 0 < len(suggestion.lines) <= LONGEST
        together = f" together with line {suggestion.together}" if suggestion.together else ""
        rows += _note("help", f"{command} {'writes' if fits else f'rewrites this{together}'}", width, context.width)
        for i, line in enumerate(suggestion.lines if fits else ()):
            number = f"{suggestion.line if i == 0 else '':>{width}} "
            text = f" {clipped(line, context.width - width - 3)}".rstrip()
            rows.append([(number, "gutter"), ("+", "good"), (text, "added")])
    if finding.confidence is Confidence.DECLARED:
        text = "declared, not certain: an override nobody is seen to use, or an unknown decorator"
        rows += _note("note", text, width, context.width)
    return rows


def _suggestion(finding: Finding, context: Context) -> Suggestion | None:
    """What a fix makes of the finding: as it is known, or as the rule announces it."""
    known = context.suggest(finding)
    if known is not None and not known.refusal:
        return known
    fix = finding.fix
    if fix is None or (fix.strategy == "advice" and not fix.refusal):
        return None
    return known or Suggestion(safe=fix.safe, refusal=fix.refusal)


def _note(kind: str, text: str, width: int, page: int) -> list[Row]:
    indent = " " * (width + 1)
    filled = textwrap.wrap(printable(text), max(page - len(indent) - len(kind) - 4, 30)) or [""]
    rows: list[Row] = [[(f"{indent}= ", "gutter"), (kind, "help"), (f": {filled[0]}", "")]]
    return rows + [[(" " * (len(indent) + len(kind) + 4) + more, "")] for more in filled[1:]]


def _summary(report: Report, context: Context) -> Row:
    row: Row
    if report.findings:
        files = len({finding.path for finding in report.findings})
        row = [(f"Found {count(len(report.findings), 'finding')} in {count(files, 'file')}", "heading")]
        safe, unsafe = _fixable(report, context)
        if safe or unsafe:
            parts = [f"{safe} with `loopsafe fix`"] * bool(safe) + [f"{unsafe} with `--unsafe`"] * bool(unsafe)
            row.append((f"; fixable: {', '.join(parts)}", ""))
        row.append((f". `loopsafe explain {report.findings[0].code}` says why and what to do.", ""))
        for end, number in shared_ends(report, 1):
            if number >= MANY:
                row.append((f" {number} of them end at {place(end, context)}: begin there.", ""))
    elif not report.checked:
        row = [("Nothing was checked.", "error")]
    elif report.troubles:
        row = [(f"No findings in {count(report.checked, 'file')}.", "heading")]
    else:
        new = " new" if context.baselined else ""
        known = f", {count(context.baselined, 'finding')} in the baseline" if new else ""
        row = [(f"Nothing{new} blocks the loop", "good"), (f": {count(report.checked, 'file')} checked{known}.", "")]
    if report.troubles and report.checked:
        files = len({trouble.path for trouble in report.troubles})
        wholly = " wholly" if any(trouble.internal for trouble in report.troubles) else ""
        row.append((f" {count(files, 'file')} could not be checked{wholly}.", "warning"))
    return row


def _fixable(report: Report, context: Context) -> tuple[int, int]:
    suggestions = (_suggestion(finding, context) for finding in report.findings)
    safe = [suggestion.safe for suggestion in suggestions if suggestion is not None and not suggestion.refusal]
    return sum(safe), len(safe) - sum(safe)
