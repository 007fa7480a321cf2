"""One line a finding, for editors, grep and people in a hurry: ``path:line:column: CODE message``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from loopsafe.lint.model import Finding
from loopsafe.lint.report.context import in_order, printable
from loopsafe.lint.report.paint import Painter

if TYPE_CHECKING:
    from loopsafe.lint.model import Report, Trouble
    from loopsafe.lint.report.context import Context


def render(report: Report, context: Context) -> str:
    """The findings and what went wrong, in the order of the files."""
    paint = Painter(context.colours)
    return "".join(f"{paint(*header(item, context))}\n" for item in in_order(report.findings, report.troubles))


def header(item: Finding | Trouble, context: Context) -> list[tuple[str, str]]:
    """The pieces of the line, each with its style."""
    place = (item.span.line, item.span.column) if isinstance(item, Finding) else (item.line, item.column)
    return [
        (context.name(item.path), "path"),
        (f":{place[0]}:{place[1]}: ", "faint"),
        (item.code, "error" if not isinstance(item, Finding) or item.severity.value == "error" else "warning"),
        (f" {printable(item.message)}", ""),
    ]
