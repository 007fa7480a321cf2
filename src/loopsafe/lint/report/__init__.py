"""Reports in every format we offer: findings in, text out; a format is imported when it is asked for.

* For people: ``full`` (with ``frame``, the source and a mark below it, and ``paint``, colour), ``concise``,
  ``statistics``.
* For programs: ``json``, ``sarif``, ``github``, ``gitlab``, ``junit``; ``fingerprint`` names findings for them.
* ``context``: what all of them are given beside the findings.
"""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from loopsafe.lint.model import Report
    from loopsafe.lint.report.context import Context

FORMATS = ("full", "concise", "json", "sarif", "github", "gitlab", "junit")


def render(format_name: str, report: Report, context: Context) -> str:
    """``report`` in the format called ``format_name``, one of `FORMATS`; ends with a line feed unless it is empty."""
    from importlib import import_module

    text: str = import_module(f"loopsafe.lint.report.{format_name}").render(report, context)
    return text
