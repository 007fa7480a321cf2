"""Workflow commands that GitHub Actions shows as annotations beside the code."""

from __future__ import annotations

from typing import TYPE_CHECKING

from loopsafe.lint.model import Finding
from loopsafe.lint.report.context import in_order, printable

if TYPE_CHECKING:
    from loopsafe.lint.model import Report, Trouble
    from loopsafe.lint.report.context import Context


def render(report: Report, context: Context) -> str:
    """One command a line."""
    return "".join(f"{_command(item, context)}\n" for item in in_order(report.findings, report.troubles))


def _command(item: Finding | Trouble, context: Context) -> str:
    # The file's name as the repository knows it, or GitHub cannot place the annotation.
    properties: dict[str, object] = {
        "title": f"loopsafe {item.code}",
        "file": printable(context.uri(item.path) or item.path),
    }
    if isinstance(item, Finding):
        level, span = item.severity.value, item.span
        properties |= {"line": span.line, "endLine": span.end_line}
        if span.line == span.end_line:  # GitHub wants columns only within one line
            properties |= {"col": span.column, "endColumn": span.end_column}
        text = f"{printable(item.message)}{_way(item, context)}"
    else:
        level, text = "error", printable(item.message)
        properties |= {"line": item.line, "col": item.column}
    place = f"{context.name(item.path)}:{properties['line']}"
    listed = ",".join(f"{name}={_escaped(str(value), ':,')}" for name, value in properties.items())
    return f"::{level} {listed}::{_escaped(f'{place}: {item.code} {text}')}"


def _way(finding: Finding, context: Context) -> str:
    further = [hop for hop in finding.hops if (hop.path, hop.line) != (finding.path, finding.span.line)]
    return "".join(
        f"\n  {context.name(hop.path)}:{hop.line}: {printable(hop.text)} in {hop.function}" for hop in further
    )


def _escaped(text: str, more: str = "") -> str:
    for character in "%\r\n" + more:
        text = text.replace(character, f"%{ord(character):02X}")
    return text
