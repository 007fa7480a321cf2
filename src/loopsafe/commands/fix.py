"""``loopsafe fix``: rewrite what can be rewritten, and say what was left and why."""

from __future__ import annotations

import difflib
import os
from collections import Counter
from functools import partial
from typing import TYPE_CHECKING

from loopsafe.commands import output
from loopsafe.commands.analysis import analyse_each, no_files, plan
from loopsafe.lint.config import selected
from loopsafe.lint.report.context import printable
from loopsafe.lint.report.paint import Painter
from loopsafe.lint.report.statistics import count
from loopsafe.lint.source import Text

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from loopsafe.commands.arguments import Arguments
    from loopsafe.lint.config import Config
    from loopsafe.lint.fixes import FileChange
    from loopsafe.lint.model import Finding, Report, Trouble, Unsaved

CLEAN, WOULD_CHANGE, TROUBLE = 0, 1, 2
SHOWN = 20
"""More refusals than this are only counted."""


def run(arguments: Arguments) -> int:
    """Fix the files named; the exit code."""
    made = plan(arguments)
    unsafe = arguments.given("unsafe")
    changes: list[FileChange] = []
    troubles: list[Trouble] = []
    findings: list[Finding] = []
    waiting: set[Finding] = set()
    checked = 0
    for config, report in analyse_each(made, arguments):
        use_cache = not arguments.given("no-cache")
        changes += _changes(report, config, made.stdin, unsafe=unsafe, use_cache=use_cache)
        troubles += report.troubles
        findings += report.findings
        waiting |= set() if unsafe else _only_unsafe(report.findings, config)
        checked += report.checked
    output.warn_of(troubles)
    if not checked:
        if not troubles:
            return no_files(made)
        output.warn("loopsafe: error: nothing could be checked\n")
        return TROUBLE

    changed = [change for change in changes if change.before != change.after]
    dry = arguments.given("diff") or arguments.given("check")
    if arguments.given("diff"):
        paint = Painter(output.colours(arguments.text("color", "auto")))
        for change in changed:
            output.write(diff(change, paint))
    elif made.stdin is not None and not dry:
        output.write_bytes(changed[0].after if changed else made.stdin.content)
    written = changed if dry or made.stdin is not None else _write(changed)
    fixed = [finding for change in written for finding in change.fixed]
    left = [item for change in changes for item in change.left]
    unwritten = [change for change in changed if change not in written]
    left += [(finding, "its file could not be written") for change in unwritten for finding in change.fixed]
    tell = output.warn if made.stdin is not None or arguments.given("diff") else output.write
    tell(_summary(written, fixed, left, findings, waiting, dry=dry))
    if unwritten:
        return TROUBLE
    return WOULD_CHANGE if changed and arguments.given("check") else CLEAN


def _changes(
    report: Report, config: Config, stdin: Unsaved | None, *, unsafe: bool, use_cache: bool
) -> Sequence[FileChange]:
    """What fixing makes of the files of one project; a rewrite that brings a new finding is not made."""
    from loopsafe.lint import engine, fixes
    from loopsafe.lint.index import Options

    sessions: list[engine.Session] = []

    def recheck(path: str, data: bytes) -> Sequence[Finding]:
        if not sessions:
            sessions.append(engine.Session(config, Options(use_cache=use_cache)))
        return sessions[0].check([path], {path: data}).findings

    wanted = selected(config)
    if stdin is None:
        return fixes.fix_files(report, config, unsafe=unsafe, select=wanted, recheck=recheck)
    options = fixes.FixOptions.from_config(config, unsafe=unsafe, select=wanted)
    result = fixes.fix_source(stdin.content, report.findings, options, recheck=partial(recheck, stdin.path))
    return [fixes.FileChange(stdin.path, stdin.content, result.source, result.fixed, result.left)]


def _write(changes: Iterable[FileChange]) -> list[FileChange]:
    """Write the files; those that could be written."""
    from loopsafe.lint import fixes

    written = []
    for change in changes:
        try:
            fixes.write(change)
        except OSError as error:
            output.warn(f"{change.path}: not written: {(error.strerror or str(error)).lower()}\n")
        else:
            written.append(change)
    return written


def diff(change: FileChange, paint: Painter) -> str:
    """The change as a unified diff that ``patch`` and ``git apply`` take."""
    before, after = (Text(data).lines for data in (change.before, change.after))
    name = os.path.normpath(change.path).replace(os.sep, "/")
    styles = {"+": "added", "-": "removed", "@": "hunk"}
    rows = difflib.unified_diff(_ended(before), _ended(after), f"a/{name}", f"b/{name}")
    out: list[str] = []
    for row in rows:
        text, newline, _ = row.partition("\n")
        style = "heading" if text.startswith(("---", "+++")) and not out[2:] else styles.get(text[:1], "")
        out.append(paint((text, style)) + "\n" + ("" if newline else "\\ No newline at end of file\n"))
    return "".join(out)


def _ended(lines: list[str]) -> list[str]:
    """Lines with their ends, of which the last may lack one."""
    return [f"{line}\n" for line in lines[:-1]] + ([lines[-1]] if lines[-1] else [])


def _only_unsafe(findings: Iterable[Finding], config: Config) -> set[Finding]:
    """The findings that have a fix which only ``--unsafe`` makes."""
    from loopsafe.lint.fixes import FixOptions

    options = FixOptions.from_config(config, unsafe=False, select=selected(config))
    return {
        finding
        for finding in findings
        if finding.fix is not None
        and not (finding.fix.strategy == "advice" or finding.fix.refusal or options.is_safe(finding))
        and options.wants(finding)
    }


def _summary(
    changed: Sequence[FileChange],
    fixed: Sequence[Finding],
    left: Sequence[tuple[Finding, str]],
    findings: Sequence[Finding],
    waiting: set[Finding],
    *,
    dry: bool,
) -> str:
    """The lines that say what was fixed, what was left and why."""
    if not findings:
        return "Nothing to fix.\n"
    verb = "Would fix" if dry else "Fixed"
    codes = ", ".join(f"{code} {n}" for code, n in sorted(Counter(finding.code for finding in fixed).items()))
    what = f"{count(len(fixed), 'finding')} in {count(len(changed), 'file')} ({codes})" if fixed else "nothing"
    lines = [f"{verb} {what}."]
    refused = [(finding, reason) for finding, reason in left if finding not in waiting and not _is_advice(finding)]
    if refused:
        lines.append(f"Left {len(refused)}:")
        for finding, reason in refused[:SHOWN]:
            place = f"{finding.path}:{finding.span.line}:{finding.span.column}"
            lines.append(f"  {printable(place)}: {finding.code} not fixed: {printable(reason)}")
        if len(refused) > SHOWN:
            lines.append(f"  and {len(refused) - SHOWN} more")
    waiting = waiting.difference(fixed)
    told = {*fixed, *waiting, *(finding for finding, _ in refused)}
    rest = sum(finding not in told for finding in findings)
    if waiting:
        lines.append(f"`--unsafe` may fix {count(len(waiting), 'more finding' if fixed else 'finding')}.")
    if rest:
        has = "finding has" if rest == 1 else "findings have"
        lines.append(f"{rest} {has} no fix: `loopsafe explain CODE` says what to do.")
    return "\n".join(lines) + "\n"


def _is_advice(finding: Finding) -> bool:
    return finding.fix is None or (finding.fix.strategy == "advice" and not finding.fix.refusal)
