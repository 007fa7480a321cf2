"""``loopsafe fix``: rewrite what can be rewritten, and say what was left and why."""

from __future__ import annotations

import difflib
import os
from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from loopsafe.commands import output
from loopsafe.commands.analysis import analyse_each, no_files, plan
from loopsafe.lint.configuration.selection import selected
from loopsafe.lint.files.source import Text
from loopsafe.lint.report.context import printable
from loopsafe.lint.report.paint import Painter
from loopsafe.lint.report.statistics import count

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from loopsafe.commands.analysis import Plan
    from loopsafe.commands.arguments import Arguments
    from loopsafe.lint.configuration.config import Config
    from loopsafe.lint.fixes import FileChange
    from loopsafe.lint.index import Options
    from loopsafe.lint.model import Finding, Report, Trouble, Unsaved

CLEAN, WOULD_CHANGE, TROUBLE = 0, 1, 2
SHOWN = 20
"""More refusals than this are only counted."""


@dataclass(slots=True)
class Work:
    """What there is to fix in all projects, and what becomes of it; ``waiting`` findings need ``--unsafe``."""

    changes: list[FileChange] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)
    waiting: set[Finding] = field(default_factory=set)
    troubles: list[Trouble] = field(default_factory=list)
    checked: int = 0


def run(arguments: Arguments) -> int:
    """Fix the files named; the exit code."""
    made = plan(arguments)
    work = _work(made, arguments)
    output.warn_of(work.troubles)
    if not work.checked:
        if not work.troubles:
            return no_files(made, arguments.operands)
        output.warn("loopsafe: error: nothing could be checked\n")
        return TROUBLE
    changed = [change for change in work.changes if change.before != change.after]
    dry = arguments.given("diff") or arguments.given("check")
    if arguments.given("diff"):
        paint = Painter(output.colours(arguments.text("color", "auto")))
        for change in changed:
            output.write(diff(change, paint))
    elif made.stdin is not None and not dry:
        output.write_bytes(changed[0].after if changed else made.stdin.content)
    written = changed if dry or made.stdin is not None else _write(changed)
    unwritten = [change for change in changed if change not in written]
    tell = output.warn if made.stdin is not None or arguments.given("diff") else output.write
    tell(_summary(work, written, unwritten, dry=dry))
    if unwritten:
        return TROUBLE
    return WOULD_CHANGE if changed and arguments.given("check") else CLEAN


def _work(made: Plan, arguments: Arguments) -> Work:
    """Find what blocks in every project, and rewrite it in memory."""
    from loopsafe.lint.index import Options

    unsafe, use_cache = arguments.given("unsafe"), not arguments.given("no-cache")
    work = Work()
    made.projects = [(config.replace(every_place=True), files) for config, files in made.projects]
    files_of = {config.folder: files for config, files in made.projects}
    for config, report in analyse_each(made, arguments):
        options = Options(arguments.number("jobs", 0), use_cache)
        work.changes += _changes(report, config, files_of.get(config.folder, []), made.stdin, options, unsafe=unsafe)
        work.findings += report.findings
        work.waiting |= set() if unsafe else _only_unsafe(report.findings, config)
        work.troubles += report.troubles
        work.checked += report.checked
    return work


def _changes(
    report: Report, config: Config, files: Sequence[str], stdin: Unsaved | None, options: Options, *, unsafe: bool
) -> Sequence[FileChange]:
    """What fixing makes of the files of one project; a rewrite that brings a new finding is not made."""
    from loopsafe.lint import engine, fixes

    sessions: list[engine.Session] = []

    def check(paths: Sequence[str], texts: Mapping[str, bytes]) -> Report:
        if not sessions:
            sessions.append(engine.Session(config, options))
        return sessions[0].check(paths, texts, jobs=options.jobs if len(paths) > 1 else 1)

    texts = {} if stdin is None else {stdin.path: stdin.content}
    paths = [*files, *texts]
    return fixes.fix_until_settled(report, config, paths, check, unsafe=unsafe, select=selected(config), texts=texts)


def _write(changes: Iterable[FileChange]) -> list[FileChange]:
    """Write the files; those that could be written."""
    from loopsafe.lint import fixes

    written = []
    for change in changes:
        try:
            fixes.write(change)
        except OSError as error:
            output.warn(f"{printable(change.path)}: not written: {(error.strerror or str(error)).lower()}\n")
        else:
            written.append(change)
    return written


def diff(change: FileChange, paint: Painter) -> str:
    """The change as a unified diff that ``patch`` and ``git apply`` take."""
    before, after = (Text(data).lines for data in (change.before, change.after))
    name = os.path.normpath(change.path).replace(os.sep, "/")
    old, new = (_quoted(f"{side}/{name}") for side in "ab")
    styles = {"+": "added", "-": "removed", "@": "hunk"}
    rows = difflib.unified_diff(_ended(before), _ended(after), old, new)
    out: list[str] = []
    for row in rows:
        text, newline, _ = row.partition("\n")
        style = "heading" if text.startswith(("---", "+++")) and not out[2:] else styles.get(text[:1], "")
        out.append(paint((text, style)) + "\n" + ("" if newline else "\\ No newline at end of file\n"))
    return "".join(out)


def _quoted(name: str) -> str:
    """A file's name as git writes it in a diff: in quotes where it would break the line, or steer a terminal."""
    if name.isprintable() and not set(name) & set('"\\'):
        return name
    escapes = {"\n": "\\n", "\t": "\\t", "\r": "\\r", '"': '\\"', "\\": "\\\\"}
    octal = ("".join(f"\\{byte:03o}" for byte in os.fsencode(c)) if not c.isprintable() else c for c in name)
    return '"' + "".join(escapes.get(c, o) for c, o in zip(name, octal, strict=True)) + '"'


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


def _summary(work: Work, written: Sequence[FileChange], unwritten: Sequence[FileChange], *, dry: bool) -> str:
    """The lines that say what was fixed, what was left and why."""
    if not work.findings:
        return "Nothing to fix.\n"
    fixed = [finding for change in written for finding in change.fixed]
    left = [item for change in work.changes for item in change.left]
    left += [(finding, "its file could not be written") for change in unwritten for finding in change.fixed]
    refused = [(finding, reason) for finding, reason in left if finding not in work.waiting and not _is_advice(finding)]
    waiting = work.waiting.difference(fixed)
    told = {*fixed, *waiting, *(finding for finding, _ in refused)}
    rest = sum(finding not in told for finding in work.findings)
    codes = ", ".join(f"{code} {n}" for code, n in sorted(Counter(finding.code for finding in fixed).items()))
    what = f"{count(len(fixed), 'finding')} in {count(len(written), 'file')} ({codes})" if fixed else "nothing"
    lines = [f"{'Would fix' if dry else 'Fixed'} {what}.", *_refusals(refused)]
    if waiting:
        lines.append(f"`--unsafe` may fix {count(len(waiting), 'more finding' if fixed else 'finding')}.")
    if rest:
        has = "finding has" if rest == 1 else "findings have"
        lines.append(f"{rest} {has} no fix: `loopsafe explain CODE` says what to do.")
    return "\n".join(lines) + "\n"


def _refusals(refused: Sequence[tuple[Finding, str]]) -> Iterator[str]:
    """A line for each finding that was not fixed, as long as they are few."""
    if refused:
        yield f"Left {len(refused)}:"
    for finding, reason in refused[:SHOWN]:
        place = f"{finding.path}:{finding.span.line}:{finding.span.column}"
        yield f"  {printable(place)}: {finding.code} not fixed: {printable(reason)}"
    if len(refused) > SHOWN:
        yield f"  and {len(refused) - SHOWN} more"


def _is_advice(finding: Finding) -> bool:
    return finding.fix is None or (finding.fix.strategy == "advice" and not finding.fix.refusal)
