"""Show what a fix would write, beside the finding it is for, without writing it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from loopsafe.lint.fixes import FixOptions
from loopsafe.lint.fixes.plan import make_plan
from loopsafe.lint.fixes.source.edits import Conflict, apply
from loopsafe.lint.fixes.source.text import Unreadable, read
from loopsafe.lint.report.context import Suggestion

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from loopsafe.lint.configuration.config import Config
    from loopsafe.lint.fixes.source.edits import Rewrite
    from loopsafe.lint.fixes.source.text import Source
    from loopsafe.lint.model import Finding


def suggester(
    findings: Iterable[Finding], config: Config, data: Callable[[str], bytes | None]
) -> Callable[[Finding], Suggestion | None]:
    """A function that says what `loopsafe fix` makes of a finding; a file is planned when it is first asked about."""
    by_path: dict[str, list[Finding]] = {}
    for finding in findings:
        by_path.setdefault(finding.path, []).append(finding)
    options = FixOptions.from_config(config, unsafe=True, select=None)
    planned: dict[str, dict[Finding, Suggestion]] = {}

    def suggest(finding: Finding) -> Suggestion | None:
        if finding.path not in planned:
            content = data(finding.path)
            planned[finding.path] = _plan(content, by_path.get(finding.path, []), options) if content else {}
        return planned[finding.path].get(finding)

    return suggest


def _plan(data: bytes, findings: list[Finding], options: FixOptions) -> dict[Finding, Suggestion]:
    try:
        source = read(data)
        plan = make_plan(source, findings, options)
    except Unreadable:
        return {}
    except Exception:  # the report must not fail because a fix does; `loopsafe fix` will say what is wrong
        return {}
    known = {finding: Suggestion(refusal=reason) for finding, reason in plan.left}
    for rewrite in plan.rewrites:
        shown = _shown(source, rewrite, options)
        first = min(rewrite.findings, key=lambda finding: finding.sort_key)
        for finding in rewrite.findings:
            known[finding] = shown if finding is first else replace(shown, lines=(), together=first.span.line)
    return known


def _shown(source: Source, rewrite: Rewrite, options: FixOptions) -> Suggestion:
    """The lines that the rewrite touches, as it leaves them."""
    own = [finding for finding in rewrite.findings if finding.fix is not None and finding.fix.strategy != "advice"]
    safe = bool(own) and all(map(options.is_safe, own))
    text = source.text
    start = text.rfind("\n", 0, min(edit.start for edit in rewrite.edits)) + 1
    end = text.find("\n", max(edit.end for edit in rewrite.edits))
    end = len(text) if end < 0 else end
    edits = [replace(edit, start=edit.start - start, end=edit.end - start) for edit in rewrite.edits]
    try:
        lines = apply(text[start:end], edits).rstrip().split("\n")
    except Conflict:
        return Suggestion(safe=safe)
    while lines and not lines[0].strip():  # a moved block stands apart from what is above it
        del lines[0]
    first = text.count("\n", 0, start) + 1
    return Suggestion(lines=tuple(line.rstrip("\r") for line in lines), line=first, safe=safe)
