"""JUnit XML, which every CI server can show: a suite a file, a failed case a finding."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING
from xml.sax.saxutils import escape, quoteattr

from loopsafe.lint.model import Finding
from loopsafe.lint.report.context import in_order, printable

if TYPE_CHECKING:
    from loopsafe.lint.model import Report, Trouble
    from loopsafe.lint.report.context import Context


def render(report: Report, context: Context) -> str:
    """The document; a run without findings is one case that passed."""
    items = in_order(report.findings, report.troubles)
    suites = [_suite(context.name(path), list(group), context) for path, group in groupby(items, lambda i: i.path)]
    if not suites:
        suites = [
            '  <testsuite name="loopsafe" tests="1" failures="0" errors="0">\n'
            '    <testcase name="loopsafe" classname="loopsafe"/>\n'
            "  </testsuite>\n"
        ]
    totals = f'tests="{len(items) or 1}" failures="{len(report.findings)}" errors="{len(report.troubles)}"'
    body = "".join(suites)
    return f'<?xml version="1.0" encoding="utf-8"?>\n<testsuites name="loopsafe" {totals}>\n{body}</testsuites>\n'


def _suite(name: str, items: list[Finding | Trouble], context: Context) -> str:
    failures = sum(isinstance(item, Finding) for item in items)
    totals = f'tests="{len(items)}" failures="{failures}" errors="{len(items) - failures}"'
    cases = "".join(_case(name, item, context) for item in items)
    return f"  <testsuite name={quoteattr(name)} {totals}>\n{cases}  </testsuite>\n"


def _case(name: str, item: Finding | Trouble, context: Context) -> str:
    place = item.span if isinstance(item, Finding) else item
    title = quoteattr(f"{item.code} {name}:{place.line}:{place.column}")
    message = printable(item.message)
    text = [f"{name}:{place.line}:{place.column}: {item.code} {message}"]
    if isinstance(item, Finding):
        tag = "failure"
        text += [f"  {context.name(hop.path)}:{hop.line}: {printable(hop.text)} in {hop.function}" for hop in item.hops]
    else:
        tag = "error"
    body = escape("\n".join(text))
    kind = quoteattr(item.code)
    return (
        f'    <testcase name={title} classname={quoteattr(name)} file={quoteattr(name)} line="{place.line}">\n'
        f"      <{tag} type={kind} message={quoteattr(message)}>{body}</{tag}>\n"
        f"    </testcase>\n"
    )
