"""Count what a run found, and what it could not see."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from loopsafe.lint.model import Hop, Report
    from loopsafe.lint.report.context import Context


def by_code(report: Report) -> list[tuple[str, int]]:
    """Findings by code, in the order of the codes."""
    return sorted(Counter(finding.code for finding in report.findings).items())


def frequent_unresolved(report: Report, most: int) -> list[tuple[str, int]]:
    """The texts of the calls on the loop whose target is unknown, most frequent first."""
    counts = Counter(one_line(call.text) for call in report.unresolved)
    return sorted(counts.items(), key=lambda item: (-item[1], item[0]))[:most]


def shared_ends(report: Report, most: int) -> list[tuple[Hop, int]]:
    """The calls that the paths of several findings end in, and of how many; those of most findings first.

    A change there, or a ``noqa``, answers all of them at once.
    """
    ends: dict[tuple[str, int, int], Hop] = {}
    counts: Counter[tuple[str, int, int]] = Counter()
    for finding in report.findings:
        if len(finding.hops) > 1:
            end = finding.hops[-1]
            place = end.path, end.line, end.column
            ends.setdefault(place, end)
            counts[place] += 1
    shared = sorted((-number, place) for place, number in counts.items() if number > 1)
    return [(ends[place], -number) for number, place in shared[:most]]


def count(number: int, singular: str, plural: str = "") -> str:
    """``1 file``, ``2 files``."""
    return f"{number} {singular if number == 1 else plural or singular + 's'}"


def one_line(text: str) -> str:
    """A call as written, without its line breaks."""
    return " ".join(text.split())


def place(hop: Hop, context: Context) -> str:
    """``app/store.py:2``."""
    return f"{context.name(hop.path)}:{hop.line}"


def render(report: Report, context: Context) -> str:
    """The figures as a small table: codes, where many paths end, and the calls on the loop whose target is unknown."""
    slugs = {finding.code: finding.slug for finding in report.findings}
    lines = [f"{number:6}  {code}  {slugs[code]}" for code, number in by_code(report)]
    lines.append(f"{len(report.findings):6}  findings in {count(report.checked, 'file')} checked")
    ends = shared_ends(report, 10)
    if ends:
        lines.append(f"{sum(number for _, number in ends):6}  of them end in {count(len(ends), 'shared place')}:")
        lines += [f"{number:10}  {place(end, context)}  {one_line(end.text)}" for end, number in ends]
    if report.suppressed:
        lines.append(f"{report.suppressed:6}  silenced by noqa")
    if context.baselined:
        lines.append(f"{context.baselined:6}  in the baseline")
    if context.stale:
        lines.append(
            f"{len(context.stale):6}  baseline {'entry' if len(context.stale) == 1 else 'entries'} out of date:"
        )
        lines += [f"          {entry}" for entry in context.stale]
    lines.append(
        f"{report.calls_on_loop:6}  calls on the loop, {len(report.unresolved)} of them with an unknown target"
    )
    lines += [f"{number:10}  {text}" for text, number in frequent_unresolved(report, 15)]
    return "\n".join(lines) + "\n"
