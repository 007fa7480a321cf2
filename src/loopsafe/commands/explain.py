"""``loopsafe explain``: say what a rule finds, why it matters and what to do."""

from __future__ import annotations

import inspect
import re
import textwrap
from typing import TYPE_CHECKING

from loopsafe.commands import output
from loopsafe.commands.arguments import UsageError
from loopsafe.lint.model import UNCHECKED
from loopsafe.lint.report.paint import Painter

if TYPE_CHECKING:
    from collections.abc import Iterator

    from loopsafe.commands.arguments import Arguments
    from loopsafe.lint.registry import RuleInfo

WIDEST = 100
"""Columns of a line that is still read with ease."""
FIXES = {
    "": "no fix",
    "safe": "fixed by `loopsafe fix`",
    "unsafe": "fixed by `loopsafe fix --unsafe`",
    "advice": "no fix, but advice",
}


def run(arguments: Arguments) -> int:
    """Print the documentation of the rule named."""
    if len(arguments.operands) != 1:
        raise UsageError("name one rule: loopsafe explain LS301, or loopsafe explain reaches-blocking")
    rule = _find(arguments.operands[0])
    paint = Painter(output.colours(arguments.text("color", "auto")))
    state = "on by default" if rule.default else f"off by default (--extend-select {rule.code})"
    lines = [
        paint((rule.code, "error"), (f" {rule.slug}", "heading")),
        paint((f"{rule.severity.value}, {state}, {FIXES[rule.fix]}", "faint")),
        "",
        *(paint(*_painted(line)) for line in _filled(inspect.cleandoc(rule.doc), min(output.width(), WIDEST))),
    ]
    output.write("\n".join(lines) + "\n")
    return 0


def _find(name: str) -> RuleInfo:
    from loopsafe.lint import registry
    from loopsafe.lint.configuration.settings import suggested_rule

    rule = registry.find_rule(name.upper()) or registry.find_rule(name.lower().replace("_", "-"))
    if rule is not None:
        return rule
    if name.upper() == UNCHECKED:
        raise UsageError(f"{UNCHECKED} is no rule: it says that a file could not be checked, and why")
    family = [rule.code for rule in registry.all_rules() if rule.code.startswith(name.upper())]
    if name and family:
        raise UsageError(f"{name} is a family; name one of its rules: {', '.join(family)}")
    raise UsageError(f"there is no rule {name}{suggested_rule(name)}")


def _filled(doc: str, columns: int) -> Iterator[str]:
    """The lines of a docstring, with its prose, but not its examples, filled to so many columns."""
    for number, block in enumerate(doc.split("\n\n")):
        lines = block.splitlines()
        if number:
            yield ""
        if any(line.startswith(" ") for line in lines):
            yield from lines
        else:
            yield from textwrap.wrap(" ".join(lines), columns, break_long_words=False, break_on_hyphens=False)


def _painted(line: str) -> list[tuple[str, str]]:
    """A line of a docstring: headings stand alone at the margin, comments that mark examples are faint."""
    if re.fullmatch(r"[A-Z][\w ]*:+", line):
        return [(line, "help")]
    code, hash_mark, comment = line.partition("  # ")
    if line.startswith("    ") and hash_mark:
        return [(code, ""), (hash_mark + comment, "faint")]
    return [(line, "")]
