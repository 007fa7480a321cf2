"""The README, and the parts of it that are generated."""

from __future__ import annotations

import contextlib
import inspect
import io
import os
import re
import shlex
from pathlib import Path
from typing import TYPE_CHECKING

from loopsafe import cli, marks
from loopsafe.commands.rules import FAMILIES
from loopsafe.lint import registry

if TYPE_CHECKING:
    from collections.abc import Callable

ROOT = Path(__file__).parents[2]
README = ROOT / "README.md"
OUTPUT = re.compile(r"<!-- output: (?P<command>.+?) -->\n```(?P<language>\w*)\n(?P<text>.*?)```\n", re.S)
RULES = re.compile(r"(?<=<!-- rules -->\n).*?(?=<!-- end of rules -->)", re.S)
MARKS = re.compile(r"(?<=<!-- marks -->\n).*?(?=<!-- end of marks -->)", re.S)


def generated(text: str) -> str:
    """The README with everything generated anew."""
    text = RULES.sub(lambda _: rule_table(), text)
    text = MARKS.sub(lambda _: mark_table(), text)
    return OUTPUT.sub(_with_output, text)


def _with_output(block: re.Match[str]) -> str:
    command, language = block["command"], block["language"]
    return f"<!-- output: {command} -->\n```{language}\n{_seen(command)}```\n"


def _seen(command: str) -> str:
    """What a command prints in the repository, without the summary that goes beside a diff."""
    name, *words = shlex.split(command)
    assert name == "loopsafe"
    with contextlib.redirect_stdout(io.StringIO()) as out, contextlib.redirect_stderr(io.StringIO()):
        in_root(lambda: cli.main([*words]))
    return out.getvalue().rstrip() + "\n"


def in_root(run: Callable[[], int]) -> int:
    """Run with the repository as the working directory."""
    before = os.getcwd()
    os.chdir(ROOT)
    try:
        return run()
    finally:
        os.chdir(before)


def rule_table() -> str:
    """The rules as they declare themselves."""
    rows = ["", "| code | slug | what | fix |", "|---|---|---|---|"]
    family = ""
    for rule in registry.all_rules():
        if rule.code[:3] != family:
            family = rule.code[:3]
            title = FAMILIES[family]
            rows.append(f"| **{family}** | | **{title[0].upper()}{title[1:]}** | |")
        off = "" if rule.default else " *(off)*"
        summary = rule.summary.replace("|", "\\|")
        rows.append(f"| {rule.code} | {rule.slug}{off} | {summary} | {rule.fix} |")
    return "\n".join(rows) + "\n\n"


def mark_table() -> str:
    """The marks as `loopsafe.marks` documents them, in the order in which they are defined there."""
    values = [getattr(marks, name) for name in marks.__all__ if name != "begins"]  # that stands inside others
    functions = [value for value in values if inspect.isfunction(value)]
    rows = ["", "| mark | what it says |", "|---|---|"]
    for function in sorted(functions, key=lambda one: one.__code__.co_firstlineno):
        says = (inspect.getdoc(function) or "").partition("\n")[0].rstrip(".").replace("``", "`")
        rows.append(f"| `{function.__name__}{_call(function)}` | {says} |")
    return "\n".join(rows) + "\n\n"


def _call(mark: Callable[..., object]) -> str:
    """How the mark is called: its parameters without types; nothing when it is written bare."""
    parameters = list(inspect.signature(mark).parameters.values())
    if [parameter.name for parameter in parameters] in (["function"], ["cls"], ["target"]):
        return ""
    names = [f"{'*' * (one.kind is one.VAR_POSITIONAL)}{one.name}" + "=" * (one.kind is one.KEYWORD_ONLY)
             for one in parameters]  # fmt: skip
    return f"({', '.join(names)})"
