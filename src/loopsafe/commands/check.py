"""``loopsafe check``: report what blocks the loop."""

from __future__ import annotations

import os

from loopsafe.commands import output
from loopsafe.commands.arguments import standard_input
from loopsafe.commands.replay import Replay

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

    from loopsafe.commands.analysis import Plan
    from loopsafe.commands.arguments import Arguments
    from loopsafe.lint.model import Report
    from loopsafe.lint.report.context import Context
    from loopsafe.lint.verdicts.baseline import Entry

CLEAN, FINDINGS, TROUBLE = 0, 1, 2


def run(arguments: Arguments) -> int:
    """Check and report; the exit code."""
    stdin = standard_input() if arguments.operands == ["-"] else None
    replay = Replay(arguments, stdin or b"")
    code = replay.answer()
    return replay.record(lambda: _run(arguments, stdin, replay)) if code is None else code


def _run(arguments: Arguments, stdin: bytes | None, replay: Replay) -> int:
    from loopsafe.commands.analysis import analyse, no_files, plan

    made = plan(arguments, stdin, replay.witness if replay.active else None)
    report = analyse(made, arguments)
    replay.note(made, report)
    known, stale = _without_known(report, made) if made.config.baseline else (0, ())
    _print(report, made, arguments, known, stale)
    if not report.checked and not report.findings:
        return TROUBLE if report.troubles else no_files(made, arguments.operands)
    return FINDINGS if report.findings and not arguments.given("exit-zero") else CLEAN


def _without_known(report: Report, made: Plan) -> tuple[int, tuple[Entry, ...]]:
    """Take out of ``report`` what the baseline lists."""
    from loopsafe.commands.baseline import read
    from loopsafe.lint.verdicts.baseline import subtract

    config = made.config
    known = read(config)
    failed = {trouble.path for trouble in report.troubles}
    checked = {path for _, files in made.projects for path in files if path not in failed}
    if made.stdin:
        checked.add(made.stdin.path)
    places = {os.path.join(config.folder, entry.path) for entry in known}
    if made.witness is not None:
        for path in places:  # an entry is out of date when its file is gone
            made.witness.saw(path)
    checked |= {path for path in places if not os.path.lexists(path)}
    report.findings, matched, stale = subtract(report.findings, known, config.folder, checked)
    return matched, stale


def _print(report: Report, made: Plan, arguments: Arguments, known: int, stale: Sequence[Entry]) -> None:
    """Print or write the report; ``known`` findings are in the baseline, ``stale`` entries match nothing."""
    form = arguments.text("output-format", "full")
    target = arguments.text("output-file")
    quiet = not (report.findings or report.troubles or known)
    if quiet and form in ("full", "concise") and not target and not arguments.given("statistics"):
        if form == "full" and report.checked:  # the usual end, without importing what makes reports
            files = "1 file" if report.checked == 1 else f"{report.checked} files"
            output.write(f"Nothing blocks the loop: {files} checked.\n")
        return
    from dataclasses import replace

    from loopsafe.lint.report import render, statistics

    colours = "" if target or form not in ("full", "concise") else output.colours(arguments.text("color", "auto"))
    context = replace(_context(form, report, made, colours), baselined=known, stale=tuple(stale))
    text = render(form, report, context)
    if target:
        output.save(target, text)
    else:
        output.write(text)
    if arguments.given("statistics"):
        figures = statistics.render(report, context)
        if form in ("full", "concise") and not target:
            output.write(("\n" if report.findings else "") + figures)
        else:
            output.warn(figures)


def _context(form: str, report: Report, made: Plan, colours: str) -> Context:
    """What a format is given beside the findings; what only one of them needs is imported for that one."""
    from dataclasses import replace
    from functools import partial

    from loopsafe.commands.sources import context_for, data_of

    context = context_for(made.config, made.stdin, colours=colours)
    if form == "full" and report.findings:
        from loopsafe.commands.suggestions import suggester

        data = partial(data_of, stdin=made.stdin)
        context = replace(context, suggest=suggester(report.findings, made.config, data))
    if form == "sarif":
        from loopsafe.commands.version import version

        context = replace(context, version=version())
    return context
