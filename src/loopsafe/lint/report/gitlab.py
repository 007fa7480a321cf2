"""The code quality report of GitLab: a JSON list that a merge request shows."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from loopsafe.lint.report.fingerprint import fingerprints

if TYPE_CHECKING:
    from loopsafe.lint.model import Finding, Report, Trouble
    from loopsafe.lint.report.context import Context

SEVERITIES = {"error": "major", "warning": "minor"}


def render(report: Report, context: Context) -> str:
    """The list, findings first."""
    names = fingerprints(report.findings, context)
    issues = [_issue(finding, name, context) for finding, name in zip(report.findings, names, strict=True)]
    issues += [_trouble(trouble, context) for trouble in report.troubles]
    return json.dumps(issues, indent=2) + "\n"


def _issue(finding: Finding, name: str, context: Context) -> dict[str, Any]:
    span = finding.span
    return {
        "description": f"{finding.code}: {finding.message}",
        "check_name": finding.slug,
        "fingerprint": name,
        "severity": SEVERITIES[finding.severity.value],
        "location": {
            "path": context.uri(finding.path) or finding.path,
            "positions": {
                "begin": {"line": span.line, "column": span.column},
                "end": {"line": span.end_line, "column": span.end_column},
            },
        },
    }


def _trouble(trouble: Trouble, context: Context) -> dict[str, Any]:
    path = context.uri(trouble.path) or trouble.path
    position = {"line": trouble.line, "column": trouble.column}
    return {
        "description": f"{trouble.code}: {trouble.message}",
        "check_name": "unreadable",
        "fingerprint": f"{trouble.code} {path}",
        "severity": "blocker",
        "location": {"path": path, "positions": {"begin": position, "end": position}},
    }
