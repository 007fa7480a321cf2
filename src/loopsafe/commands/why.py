"""``loopsafe why FILE:LINE``: draw every path to what blocks that starts on a line or passes it."""

from __future__ import annotations

import os
import re
from typing import TYPE_CHECKING

from loopsafe.commands import output
from loopsafe.commands.analysis import projects_for
from loopsafe.commands.arguments import UsageError

if TYPE_CHECKING:
    from loopsafe.commands.arguments import Arguments


def run(arguments: Arguments) -> int:
    """Print the paths; 1 when there is none, 2 when the file cannot be read or parsed."""
    path, line = _place(arguments.operands)
    config = projects_for(arguments, [path]).of(os.path.dirname(os.path.abspath(path)))
    from loopsafe.lint import engine

    report = engine.why(path, line, config)
    if report.troubles:
        output.warn_of(report.troubles)
        return 2
    if not report.findings:
        output.write(f"{path}:{line}: nothing on this line is known to block an event loop.\n")
        return 1
    from loopsafe.commands.sources import context_for
    from loopsafe.lint.report.concise import header
    from loopsafe.lint.report.full import path_rows
    from loopsafe.lint.report.paint import Painter

    colours = output.colours(arguments.text("color", "auto"))
    context = context_for(config, colours=colours)
    paint = Painter(colours)
    for finding in report.findings:
        rows = [header(finding, context), *path_rows(finding, context, set())]
        output.write("\n".join(paint(*row) for row in rows) + "\n\n")
    return 0


def _place(operands: list[str]) -> tuple[str, int]:
    """The file and the line that the operand names."""
    match = re.fullmatch(r"(.+?):(\d+)(?::\d+)?", operands[0]) if len(operands) == 1 else None
    if match is None:
        raise UsageError("name one line: loopsafe why app/views.py:42")
    path, line = match[1], int(match[2])
    if not os.path.isfile(path):
        raise UsageError(f"{path}: no such file")
    with open(path, "rb") as file:
        last = file.read().count(b"\n") + 1
    if not 0 < line <= last:
        raise UsageError(f"{path} has no line {line}: its lines are 1 to {last}")
    return path, line
