"""The report as one JSON object, for programs.

``findings``
    A list of objects: ``path, line, column, end_line, end_column, code, slug, severity, confidence, message, function,
    primitive``, ``hops`` and ``fix``. Lines and columns count from 1, columns in characters; the end is exclusive.
    ``hops`` is the path from the call on the loop to the primitive: objects with ``path, line, column, text,
    function``. ``fix`` is null or an object with ``strategy``, ``safe`` and ``refusal`` (why it is not made; empty
    when it is).
``errors``
    What could not be checked: ``path, line, column, code, message, internal``; ``internal`` marks a defect of loopsafe.
``statistics``
    ``checked`` (files), ``findings``, ``suppressed`` (by noqa), ``calls_on_loop``, ``unresolved`` (calls on the
    loop whose target is unknown), ``codes`` (findings by code), ``unresolved_calls`` (``text`` and ``count``, most
    frequent first, at most 20), ``shared_ends`` (``path, line, column, text`` and ``count``: the calls that the paths
    of several findings end in, at most 20), and of the baseline ``baselined`` (findings it took away) and ``stale``
    (its entries that nothing matches).
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from loopsafe.lint.report.statistics import by_code, frequent_unresolved, shared_ends

if TYPE_CHECKING:
    from loopsafe.lint.model import Finding, Report
    from loopsafe.lint.report.context import Context


def render(report: Report, context: Context) -> str:
    """The object, indented, keys in the order documented above."""
    document = {
        "findings": [_finding(finding, context) for finding in report.findings],
        "errors": [
            {
                "path": context.name(trouble.path),
                "line": trouble.line,
                "column": trouble.column,
                "code": trouble.code,
                "message": trouble.message,
                "internal": trouble.internal,
            }
            for trouble in report.troubles
        ],
        "statistics": {
            "checked": report.checked,
            "findings": len(report.findings),
            "suppressed": report.suppressed,
            "calls_on_loop": report.calls_on_loop,
            "unresolved": len(report.unresolved),
            "codes": dict(by_code(report)),
            "unresolved_calls": [{"text": text, "count": n} for text, n in frequent_unresolved(report, 20)],
            "shared_ends": [
                {"path": context.name(end.path), "line": end.line, "column": end.column, "text": end.text, "count": n}
                for end, n in shared_ends(report, 20)
            ],
            "baselined": context.baselined,
            "stale": [entry.as_json() for entry in context.stale],
        },
    }
    return json.dumps(document, indent=2) + "\n"


def _finding(finding: Finding, context: Context) -> dict[str, Any]:
    """A finding as the JSON report has it."""
    fix = finding.fix
    return {
        "path": context.name(finding.path),
        "line": finding.span.line,
        "column": finding.span.column,
        "end_line": finding.span.end_line,
        "end_column": finding.span.end_column,
        "code": finding.code,
        "slug": finding.slug,
        "severity": finding.severity.value,
        "confidence": finding.confidence.value,
        "message": finding.message,
        "function": finding.function,
        "primitive": finding.primitive,
        "hops": [
            {
                "path": context.name(hop.path),
                "line": hop.line,
                "column": hop.column,
                "text": hop.text,
                "function": hop.function,
            }
            for hop in finding.hops
        ],
        "fix": {"strategy": fix.strategy, "safe": fix.safe, "refusal": fix.refusal} if fix else None,
    }
